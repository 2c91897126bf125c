import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import type { Visitors } from '../browser.ts'

/** A script as it was sent. */
export type Sent = { readonly name: string; readonly kB: number; readonly isBeforeLive: boolean }

/** The first visit to a board in a browser that has nothing of it yet; times in milliseconds from the click. */
export type FirstLoad = {
  readonly paintMs: number
  /** Until the page answers to hand and keyboard; what is written from then on is kept and sent. */
  readonly usableMs: number
  /** Until it is connected as well and has caught up. */
  readonly liveMs: number
  /** How long the page was deaf in stretches over 50 ms. */
  readonly blockedMs: number
  readonly scripts: readonly Sent[]
  readonly htmlKB: number
}

declare global {
  var benchUsableAt: number | undefined
  var benchLiveAt: number | undefined
  var benchBlocked: number | undefined
}

/** Visits the board once. */
export async function firstLoad(visitors: Visitors, boardId: string): Promise<FirstLoad> {
  const context = await visitors.fresh()
  try {
    return await visit(context, `/boards/${boardId}`)
  } finally {
    await context.close()
  }
}

async function visit(context: BrowserContext, address: string): Promise<FirstLoad> {
  const page = await context.newPage()
  const wire = await listenTo(page)
  await page.addInitScript(noteLive)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => globalThis.benchLiveAt !== undefined && globalThis.benchUsableAt !== undefined)
  const before = new Set(wire.scripts.keys())
  await page.waitForLoadState('networkidle')
  const times = await page.evaluate(() => ({
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usableMs: globalThis.benchUsableAt ?? Number.NaN,
    liveMs: globalThis.benchLiveAt ?? Number.NaN,
    blockedMs: globalThis.benchBlocked ?? 0,
  }))
  const scripts = [...wire.scripts].map(([name, kB]) => ({ name, kB, isBeforeLive: before.has(name) }))
  return { ...times, scripts, htmlKB: wire.html.kB }
}

// Runs in the page, before anything of its own.
function noteLive(): void {
  globalThis.benchBlocked = 0
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) globalThis.benchBlocked = (globalThis.benchBlocked ?? 0) + task.duration - 50
  }).observe({ type: 'longtask', buffered: true })
  // React leaves its handlers on each element that it has brought to life; the state of the line is among the last.
  const look = () => {
    const badge = document.querySelector('[data-connection]')
    if (badge && Object.keys(badge).some((key) => key.startsWith('__reactProps'))) {
      globalThis.benchUsableAt = performance.now()
    } else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  const watch = new MutationObserver(() => {
    if (!document.querySelector('[data-connection="live"]')) return
    globalThis.benchLiveAt = performance.now()
    watch.disconnect()
  })
  watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-connection'] })
}

/** Counts what a page is sent: scripts by name, and the document; compressed kilobytes. */
export async function listenTo(page: Page) {
  const wire: CDPSession = await page.context().newCDPSession(page)
  const scripts = new Map<string, number>()
  const html = { kB: 0 }
  const kinds = new Map<string, { type: string; name: string }>()
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, { type, name: new URL(response.url).pathname.split('/').at(-1) ?? response.url })
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind?.type === 'Script') scripts.set(kind.name, (scripts.get(kind.name) ?? 0) + encodedDataLength / 1_000)
    if (kind?.type === 'Document') html.kB = encodedDataLength / 1_000
  })
  await wire.send('Network.enable')
  return { scripts, html }
}
