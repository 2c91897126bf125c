import { startApp } from '../app.ts'
import { becomeFirstOwner } from '../world/first-owner.ts'
import { markOf } from '../world/article.ts'
import { expect, isLive, test } from '../world/test.ts'

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
