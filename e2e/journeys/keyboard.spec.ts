import { isLive, expect, test, type Page } from '../world/test.ts'
import { panelOf } from '../world/article.ts'

/** Presses Tab until something with this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!element) return ''
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map((label) => label.textContent)
          : []
      const named =
        element
          .getAttribute('aria-labelledby')
          ?.split(' ')
          .map((id) => document.getElementById(id)?.textContent) ?? []
      return [element.getAttribute('aria-label'), ...named, ...labels, element.textContent].filter(Boolean).join(' ')
    })
    if (name.test(focused)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

test('marking, source, verdict and comment by keyboard alone', async ({ desk }) => {
  test.setTimeout(120_000)
  const boardId = await desk.api('emil').board('Keyboard')
  const page = await desk.open('anna', `/boards/${boardId}`)
  await isLive(page)

  await page.keyboard.press('m')
  await expect(page.getByRole('application', { name: 'Mark words by keyboard' })).toBeFocused()
  for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Statement')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('SoftBank sells all its NVIDIA shares.')
  await page.keyboard.press('ControlOrMeta+Enter')
  const panel = panelOf(page, 1)
  await expect(panel).toBeVisible()

  await page.keyboard.press('s')
  await expect(panel.getByLabel('Address')).toBeFocused()
  await page.keyboard.type('https://example.org/report')
  await tabTo(page, /Supports|Refutes|Context/)
  await page.keyboard.press('Space')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.getByRole('link', { name: /example\.org/ }).first()).toBeVisible()

  await page.keyboard.press('v')
  // A key that is pressed before the focus is there goes elsewhere.
  await expect(panel.getByRole('radiogroup', { name: 'Rating' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Space')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.getByRole('tab', { name: /Verdicts\s*1/ })).toBeVisible()

  await page.keyboard.press('c')
  await expect(panel.getByLabel('Your comment')).toBeFocused()
  await page.keyboard.type('Done without a mouse')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect
    .poll(async () => (await desk.api('anna').events(boardId)).map((event) => event.type))
    .toEqual(expect.arrayContaining(['claim.added', 'evidence.attached', 'verdict.given', 'comment.added']))
})
