import type { Locator } from '@playwright/test'
import { expect, type Page } from './test.ts'

type Spot = { x: number; y: number }

/** Drags the mouse over these words of the article, as a reader does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const paragraph = page.locator('[data-start]').filter({ hasText: words }).first()
  await paragraph.scrollIntoViewIfNeeded()
  const { from, to } = await page.evaluate((wanted): { from: Spot; to: Spot } => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0 || !node.parentElement?.closest('[data-start]')) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const boxes = [...range.getClientRects()]
      const first = boxes[0]
      const last = boxes.at(-1)
      if (!first || !last) continue
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }
    throw new Error(`these words do not stand in the article: ${wanted}`)
  }, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Marks words by mouse and adds them as a claim with this statement. */
export async function markAsClaim(page: Page, words: string, statement: string): Promise<void> {
  await selectWords(page, words)
  await page.getByRole('button', { name: 'Mark as claim' }).click()
  await page.getByLabel('Statement').fill(statement)
  await page.getByRole('button', { name: /Add the claim/ }).click()
}

/** The mark of a claim in the article, by its name as it is read out. */
export const markOf = (page: Page, name: RegExp) => page.getByRole('button', { name })

/** The claim in hand. */
export const panelOf = (page: Page, no: number) => page.getByRole('region', { name: `Claim C${no}` })

/** Presses the card of a choice, as a hand with a mouse does. */
export async function choose(where: Page | Locator, name: string): Promise<void> {
  const radio = where.getByRole('radio', { name, exact: true })
  await radio.locator('xpath=ancestor::label').click()
  await expect(radio).toBeChecked()
}

/** Attaches a source to the claim in hand, which supports it with these words. */
export async function attachEvidence(where: Page | Locator, url: string, title: string, quote: string): Promise<void> {
  await where.getByRole('tab', { name: /Evidence/ }).click()
  await where.getByRole('button', { name: 'Attach evidence' }).first().click()
  await where.getByLabel('Address').fill(url)
  await where.getByLabel('Title').fill(title)
  await choose(where, 'Supports')
  await where.getByLabel('Proving words').fill(quote)
  await where
    .getByRole('button', { name: /^Attach/ })
    .last()
    .click()
}

/** Gives a verdict on the claim in hand. */
export async function giveVerdict(where: Page | Locator, rating: string, rationale: string): Promise<void> {
  await where.getByRole('tab', { name: /Verdicts/ }).click()
  await where.getByRole('button', { name: 'Give your verdict' }).click()
  await choose(where, rating)
  await where.getByLabel('Rationale').fill(rationale)
  await where.getByRole('button', { name: /^Give verdict/ }).click()
}

/** Writes a comment in the discussion that is open, and sends it. */
export async function writeComment(page: Page, words: string): Promise<void> {
  const field = page.getByLabel('Your comment')
  await field.fill(words)
  await field.press('ControlOrMeta+Enter')
  await expect(field).toHaveValue('')
}
