import { readFile } from 'node:fs/promises'
import { FORMATS } from '#board/report/formats.ts'
import { giveVerdict } from '../world/article.ts'
import { isLive, expect, test } from '../world/test.ts'

const DOWNLOADS = [
  ['Web page (HTML)', /^<!doctype html>/],
  ['Markdown', /^# /],
  ['Table (CSV)', /^\uFEFF"claim"/],
  ['Data (JSON)', /^\{/],
  ['ClaimReview (JSON-LD)', /"@context": "https:\/\/schema.org"/],
  ['PDF', /^%PDF-1\.7/],
] as const

test('the export holds the last word typed, in every format', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Export')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const anna = await desk.open('anna', `/boards/${boardId}?claim=${claimId}`)
  await isLive(anna)
  await giveVerdict(anna, 'Half true', 'Only some of them, lastwordtyped')
  await anna.getByRole('link', { name: 'Report', exact: true }).click()
  await expect(anna.frameLocator('iframe').getByText('lastwordtyped')).toBeVisible()
  for (const [name, start] of DOWNLOADS) {
    const downloading = anna.waitForEvent('download')
    await anna.getByRole('button', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }).click()
    const file = await readFile(await (await downloading).path())
    const text = file.toString('utf8')
    expect(text, name).toMatch(start)
    if (name !== 'PDF') expect(text, name).toContain('lastwordtyped')
  }
})

test('the same seq gives the same bytes, and an older seq the older report', async ({ desk }) => {
  const api = desk.api('anna')
  const boardId = await desk.api('emil').board('Bytes')
  const claimId = await api.claim(boardId, 'Ökonomen', 'before the change')
  const { length } = await api.events(boardId)
  await api.must(boardId, { type: 'claim.edit', claimId, rev: 1, statement: 'after the change' })
  for (const format of FORMATS) {
    const address = `/api/v1/boards/${boardId}/report?format=${format}&at=${length}`
    const [first, second] = await Promise.all(
      [0, 1].map(async () => Buffer.from(await (await api.request('GET', address)).arrayBuffer())),
    )
    expect(first?.equals(second ?? Buffer.alloc(0)), format).toBe(true)
    if (format === 'md') expect(first?.toString()).toContain('before the change')
  }
})
