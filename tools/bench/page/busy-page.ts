import type { Page } from '@playwright/test'
import type { Visitors } from '../browser.ts'
import type { Condition } from './conditions.ts'
import { lookAt } from './look-at.ts'

/** How a page felt to somebody who worked on it while others did. */
export type Felt = {
  /** Interaction to next paint: the worst of fifty, as the browser times it in steps of 8 ms. */
  readonly inpMs: number
  readonly longestTaskMs: number
  /** How often the page was deaf for more than 50 ms. */
  readonly longTasks: number
  readonly interactions: number
}

declare global {
  var benchFelt: { durations: Map<number, number>; tasks: number[] } | undefined
}

const WORDS = 'The filing names the same amount, but not the day. Who has the original? '
const KEY_MS = 90
const CLICK_MS = 350
const CLICKS = 16
const PATIENCE_MS = 120_000
// What is quicker than this the browser does not report.
const LEAST_MS = 16

/** Opens a thread, then types and clicks while `meanwhile` goes on. */
export async function workOn(
  visitors: Visitors,
  condition: Condition,
  address: string,
  meanwhile: (page: Page) => Promise<void>,
): Promise<Felt> {
  const context = await visitors.fresh(condition.settings)
  try {
    const page = await context.newPage()
    await condition.apply(page)
    await page.goto(address)
    await page.locator('[data-connection="live"]').waitFor({ timeout: PATIENCE_MS })
    const field = page.locator('textarea[id^="comment-field-"]')
    await field.waitFor({ timeout: PATIENCE_MS })
    await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS })
    await lookAt(page)
    const others = meanwhile(page)
    await page.evaluate(feel, LEAST_MS)
    await field.click()
    await page.keyboard.type(WORDS, { delay: KEY_MS })
    await clickAround(page)
    const felt = await page.evaluate(() => {
      const { durations, tasks } = globalThis.benchFelt ?? { durations: new Map<number, number>(), tasks: [] }
      return { durations: [...durations.values()], tasks }
    })
    await others
    const sorted = felt.durations.sort((a, b) => b - a)
    const interactions = WORDS.length + CLICKS + 1
    return {
      inpMs: sorted[Math.floor(interactions / 50)] ?? LEAST_MS,
      longestTaskMs: Math.max(0, ...felt.tasks),
      longTasks: felt.tasks.length,
      interactions,
    }
  } finally {
    await context.close()
  }
}

/** Opens other claims by their marks in the article and looks through the tabs. */
async function clickAround(page: Page): Promise<void> {
  const marks = page.locator('[data-claims]')
  const tabs = page.getByRole('tab', { name: /Evidence|Verdicts|Discussion/ })
  for (let click = 0; click < CLICKS; click += 1) {
    // Four claims that stand at the top, each looked through by three tabs.
    const next = click % 4 === 0 ? marks.nth(click / 4) : tabs.nth((click % 4) - 1)
    await next.click({ timeout: PATIENCE_MS })
    await page.waitForTimeout(CLICK_MS)
  }
}

// Runs in the page.
function feel(least: number): void {
  const felt = { durations: new Map<number, number>(), tasks: [] as number[] }
  globalThis.benchFelt = felt
  const events = { type: 'event', durationThreshold: least }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('interactionId' in entry) || typeof entry.interactionId !== 'number' || entry.interactionId === 0) continue
      const known = felt.durations.get(entry.interactionId) ?? 0
      felt.durations.set(entry.interactionId, Math.max(known, entry.duration))
    }
  }).observe(events)
  new PerformanceObserver((list) => felt.tasks.push(...list.getEntries().map((task) => task.duration))).observe({
    type: 'longtask',
  })
}
