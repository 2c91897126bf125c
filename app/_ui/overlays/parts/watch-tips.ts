/** What a tooltip says, and of what. */
export type Tip = { anchor: Element; label: string; keys?: string; side?: string }

const REST_MS = 450
const WARM_MS = 300
const LEAVE_MS = 100

/**
 * Tells which tooltip is due: after a moment of rest under the mouse (at once if another was just shown), at once on keyboard
 * focus; gone on Escape, press, scroll and leaving. The pointer may move onto the tooltip itself (WCAG 1.4.13).
 */
export function watchTips(page: Document, show: (tip: Tip | null) => void): () => void {
  const watch = createWatch(show)
  const stop = new AbortController()
  const how = { capture: true, passive: true, signal: stop.signal }
  page.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && watch.over(event.target), how)
  page.addEventListener('focusin', (event) => watch.focus(event.target), how)
  page.addEventListener('keydown', (event) => event.key === 'Escape' && watch.hide(), how)
  for (const name of ['focusout', 'pointerdown', 'scroll'] as const) page.addEventListener(name, watch.hide, how)
  return () => {
    stop.abort()
    watch.end()
  }
}

function createWatch(show: (tip: Tip | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: Element | null = null
  let hiddenAt = -Infinity

  function later(run: () => void, wait: number) {
    clearTimeout(timer)
    timer = setTimeout(run, wait)
  }

  function open(anchor: Element) {
    const tip = readTip(anchor)
    if (!tip || !anchor.isConnected) return
    shown = anchor
    show(tip)
  }

  function hide() {
    clearTimeout(timer)
    if (!shown) return
    shown = null
    hiddenAt = performance.now()
    show(null)
  }

  function over(target: EventTarget | null) {
    if (!(target instanceof Element)) return
    const anchor = target.closest('[data-tip]')
    if (target.closest('[data-tip-box]') || (anchor && anchor === shown)) clearTimeout(timer)
    else if (!anchor) later(hide, LEAVE_MS)
    else later(() => open(anchor), shown || performance.now() - hiddenAt < WARM_MS ? 0 : REST_MS)
  }

  function focus(target: EventTarget | null) {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return
    const anchor = target.closest('[data-tip]')
    if (anchor) open(anchor)
  }

  return { over, focus, hide, end: () => clearTimeout(timer) }
}

function readTip(anchor: Element): Tip | null {
  const label = anchor.getAttribute('data-tip')
  if (!label) return null
  const keys = anchor.getAttribute('data-tip-keys') ?? undefined
  const side = anchor.getAttribute('data-tip-side') ?? undefined
  return { anchor, label, keys, side }
}
