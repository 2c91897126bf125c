import type { Visitors } from '../browser.ts'
import { quantile } from '../spread.ts'

/** A real page on which somebody watches the others work. */
export type OtherScreen = {
  /** Notes when an edit left its sender, in milliseconds since 1970. */
  readonly sent: (n: number, at: number) => void
  /** Closes the page and tells how long edits that left since then took until they stood on it, in milliseconds. */
  finish(since: number): Promise<{ readonly p50: number; readonly p95: number; readonly seen: number }>
}

declare global {
  var benchSeen: [number, number][] | undefined
}

/** Opens the board in a browser and watches for stamped statements in the list of claims. */
export async function openScreen(visitors: Visitors, boardId: string): Promise<OtherScreen> {
  const context = await visitors.fresh()
  const page = await context.newPage()
  await page.goto(`/boards/${boardId}`)
  await page.locator('[data-connection="live"]').waitFor()
  await page.evaluate(watchStamps)
  const sentAt = new Map<number, number>()
  return {
    sent: (n, at) => sentAt.set(n, at),
    async finish(since) {
      const seen = await page.evaluate(() => globalThis.benchSeen ?? [])
      await context.close()
      const took = seen.flatMap(([n, at]) => {
        const sent = sentAt.get(n)
        return sent !== undefined && sent >= since ? [at - sent] : []
      })
      return { p50: quantile(took, 0.5), p95: quantile(took, 0.95), seen: took.length }
    },
  }
}

// Runs in the page. A stamp counts when the frame that shows it has been handed over, not when the words are set.
function watchStamps(): void {
  const seen: [number, number][] = []
  globalThis.benchSeen = seen
  const known = new Set<number>()
  const list = document.querySelector('aside ol')
  if (!list) throw new Error('the list of claims is not on the page')
  new MutationObserver((changes) => {
    const words = changes.map((change) => change.target.textContent ?? '').join(' ')
    const fresh = [...words.matchAll(/⟨(\d+)⟩/g)].map((match) => Number(match[1])).filter((n) => !known.has(n))
    for (const n of fresh) known.add(n)
    if (fresh.length === 0) return
    requestAnimationFrame(() => {
      const after = new MessageChannel()
      after.port1.onmessage = () => {
        const now = performance.timeOrigin + performance.now()
        for (const n of fresh) seen.push([n, now])
      }
      after.port2.postMessage(null)
    })
  }).observe(list, { subtree: true, childList: true, characterData: true })
}
