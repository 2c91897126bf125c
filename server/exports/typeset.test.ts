import { describe, expect, it } from 'vitest'
import { report } from '#board/report/report.ts'
import { plainWords } from '#board/testing/plain-words.ts'
import { recordId, World } from '#board/testing/world.ts'
import { writeReport } from './write-report.ts'

function reportOn(title: string) {
  const world = World.open()
  const claimId = world.claim(11, 'Blase')
  const source = { url: 'https://example.org/a', title }
  world.must(3, { type: 'evidence.attach', evidenceId: recordId(21), claimId, source, stance: 'supports' })
  return report({ board: world.board, people: {}, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' })
}

const set = async (title: string) => Buffer.from(await writeReport(reportOn(title), 'pdf'))

describe('a report as PDF', () => {
  it('sets German, Chinese and Japanese with embedded fonts, tagged, as PDF/UA', { timeout: 60_000 }, async () => {
    const pdf = (await set('Größe, 首席商业评论, ソフトバンク')).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\.7/)
    // The Chinese face has the kana as well; the Japanese one is there for what it lacks.
    for (const part of ['NotoSerif', 'NotoSansSC', '/MarkInfo', 'pdfuaid']) expect(pdf.includes(part), part).toBe(true)
    expect(pdf.includes('.notdef'), 'a missing glyph').toBe(false)
  })

  it('gives the same bytes for the same report', { timeout: 60_000 }, async () => {
    expect((await set('Quelle')).equals(await set('Quelle'))).toBe(true)
  })

  it('shows what looks like markup as text, and never fails for a rare letter', { timeout: 60_000 }, async () => {
    const pdf = await set('#panic("run") $x$ @a <b> \u{1F642} \u{13000}')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
