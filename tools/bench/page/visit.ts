import type { Page } from '@playwright/test'
import type { Visitors } from '../browser.ts'
import type { Condition } from './conditions.ts'
import { listenTo } from './first-load.ts'

/** The first visit to a board in a browser that has nothing of it yet; times in milliseconds from the click. */
export type Visit = {
  readonly firstPaintMs: number
  readonly largestPaintMs: number
  /** Cumulative layout shift, as the browser counts it. */
  readonly shift: number
  readonly longestTaskMs: number
  readonly scriptsKB: number
  readonly htmlKB: number
}

type Noted = { largest: number; shift: number; longest: number; typedAt: number; why: string }

declare global {
  var benchNoted: Noted | undefined
}

const SETTLED_MS = 500
const PATIENCE_MS = 120_000

/** Visits an address once and weighs it when nothing moves any more. */
export async function visitOnce(visitors: Visitors, condition: Condition, address: string): Promise<Visit> {
  return withPage(visitors, condition, async (page) => {
    const wire = await listenTo(page)
    await page.addInitScript(note)
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator('[data-connection="live"]').waitFor({ timeout: PATIENCE_MS })
    await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS })
    await page.waitForTimeout(SETTLED_MS)
    const { firstPaintMs, noted } = await page.evaluate(() => ({
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      noted: globalThis.benchNoted,
    }))
    return {
      firstPaintMs,
      largestPaintMs: noted?.largest ?? Number.NaN,
      shift: noted?.shift ?? Number.NaN,
      longestTaskMs: noted?.longest ?? Number.NaN,
      scriptsKB: [...wire.scripts.values()].reduce((sum, kB) => sum + kB, 0),
      htmlKB: wire.html.kB,
    }
  })
}

/** How long it takes from following a link to a thread until a typed letter stays in the field for a comment; milliseconds. */
export async function timeToType(visitors: Visitors, condition: Condition, address: string): Promise<number> {
  return withPage(visitors, condition, async (page) => {
    await page.addInitScript(typeAsSoonAsPossible)
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction(() => (globalThis.benchNoted?.typedAt ?? 0) > 0, undefined, { timeout: PATIENCE_MS })
    return page.evaluate(() => globalThis.benchNoted?.typedAt ?? Number.NaN)
  })
}

async function withPage<T>(visitors: Visitors, condition: Condition, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await visitors.fresh(condition.settings)
  try {
    const page = await context.newPage()
    await condition.apply(page)
    return await work(page)
  } finally {
    await context.close()
  }
}

// Runs in the page, before anything of its own.
function note(): void {
  const noted = { largest: Number.NaN, shift: 0, longest: 0, typedAt: 0, why: '' }
  globalThis.benchNoted = noted
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => (noted.largest = entry.startTime))
  watch('longtask', (entry) => (noted.longest = Math.max(noted.longest, entry.duration)))
  watch('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') noted.shift += entry.value
  })
}

// Runs in the page. A letter counts when the page has had a turn to take it away again, as it does while it comes to life.
function typeAsSoonAsPossible(): void {
  const noted = { largest: 0, shift: 0, longest: 0, typedAt: 0, why: '' }
  globalThis.benchNoted = noted
  const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
  const look = () => {
    const field = document.querySelector('textarea[id^="comment-field-"]')
    if (!(field instanceof HTMLTextAreaElement) || !isAlive(field)) return void requestAnimationFrame(look)
    field.focus()
    document.execCommand('insertText', false, 'S')
    const typedAt = performance.now()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === field && field.value === 'S') noted.typedAt = typedAt
        else look()
      }),
    )
  }
  requestAnimationFrame(look)
}
