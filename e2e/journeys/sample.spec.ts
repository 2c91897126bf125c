import { startApp } from '../app.ts'
import { becomeFirstOwner } from '../world/first-owner.ts'
import { markOf } from '../world/article.ts'
import { sampleOf } from '../world/sample.ts'
import { expect, isLive, test } from '../world/test.ts'

// The sample: 51 claims, 51 marks. Its markup is four fifths of it; written out as data as well it would be 600,000.
const MOST_LETTERS = 380_000

// An app of its own: the other journeys need the sample that this one takes away.
test('the sample says what it is, shows its 51 marks, goes in one click and comes back', async ({ browser }) => {
  test.setTimeout(120_000)
  const app = await startApp()
  try {
    const page = await becomeFirstOwner(browser, app)
    await page.getByRole('link', { name: /^Sample: SoftBank/ }).click()
    await isLive(page)
    const address = page.url()
    await expect(page.getByText('This board is a sample')).toBeVisible()
    await expect(markOf(page, /^C\d+, /)).toHaveCount(51)
    await expect(markOf(page, /^C50, Disputed/i)).toHaveCount(1)
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the sample' }).click()
    await page.waitForURL('**/boards')
    expect((await page.request.get(address)).status()).toBe(404)
    await page.getByRole('button', { name: 'Bring the sample back' }).click()
    await expect(page.getByRole('link', { name: /^Sample: SoftBank/ })).toBeVisible({ timeout: 30_000 })
  } finally {
    await app.stop()
  }
})

test('the page of a board shows everything that is read first without scripts, and brings the rest packed', async ({
  desk,
}) => {
  const api = desk.api('olga')
  const { boardId } = await sampleOf(api)
  const { board } = await (await api.request('GET', `/api/v1/boards/${boardId}`)).json()
  const context = await desk.context('olga', { javaScriptEnabled: false })
  const page = await context.newPage()
  const answer = await page.goto(`/boards/${boardId}`)
  const html = (await answer?.text()) ?? ''
  expect(html.length).toBeLessThan(MOST_LETTERS)

  await expect(page.locator('[data-sign]')).toHaveCount(51)
  await expect(page.getByText('Masayoshi Son').first()).toBeVisible()
  const claims: { no: number; statement: string; threads: { comments: { body: string }[] }[] }[] = Object.values(
    board.claims,
  )
  const cards = page.locator('aside ol > li')
  await expect(cards).toHaveCount(claims.length)
  for (const { no, statement } of claims)
    await expect(cards.filter({ hasText: statement }).filter({ hasText: `C${no}` })).not.toHaveCount(0)

  const [spoken] = claims.flatMap(({ threads }) => threads.flatMap(({ comments }) => comments))
  expect(spoken?.body.length).toBeGreaterThan(20)
  expect(html).not.toContain(spoken?.body.slice(0, 20))
})
