import { isLive, expect, test } from '../world/test.ts'
import { markOf } from '../world/article.ts'

// Last of all, since it takes the sample away from the other journeys.
test('the sample says what it is, shows its 51 marks, goes in one click and comes back', async ({ desk }) => {
  const { boards } = await (await desk.api('olga').request('GET', '/api/v1/boards')).json()
  const sample = boards.find((board: { isSample: boolean }) => board.isSample)
  const page = await desk.open('olga', `/boards/${sample.id}`)
  await isLive(page)
  await expect(page.getByText('This board is a sample')).toBeVisible()
  await expect(markOf(page, /^C\d+, /)).toHaveCount(51)
  await expect(markOf(page, /^C50, Disputed/i)).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: /Remove/ }).click()
  await page.waitForURL('**/boards')
  expect((await desk.api('olga').request('GET', `/api/v1/boards/${sample.id}`)).status).toBe(404)
  await page.getByRole('button', { name: /sample back/i }).click()
  await expect(page.getByText('Sample: SoftBank').first()).toBeVisible({ timeout: 30_000 })
})
