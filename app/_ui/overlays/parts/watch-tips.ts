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
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: Element | null = null
  let hiddenAt = -Infinity

  function later(run: () => void, wait: number) {
    clearTimeout(timer)
    timer = setTimeout(run, wait)
  }

  function open(anchor: Element) {
    const label = anchor.getAttribute('data-tip')
    if (!label || !anchor.isConnected) return
    shown = anchor
    show({
      anchor,
      label,
      keys: anchor.getAttribute('data-tip-keys') ?? undefined,
      side: anchor.getAttribute('data-tip-side') ?? undefined,
    })
  }

  function hide() {
    clearTimeout(timer)
    if (!shown) return
    shown = null
    hiddenAt = performance.now()
    show(null)
  }

  const on: { [Name in keyof DocumentEventMap]?: (event: DocumentEventMap[Name]) => void } = {
    pointerover(event) {
      if (event.pointerType === 'touch' || !(event.target instanceof Element)) return
      if (event.target.closest('[data-tip-box]')) return clearTimeout(timer)
      const anchor = event.target.closest('[data-tip]')
      if (!anchor) return later(hide, LEAVE_MS)
      if (anchor === shown) return clearTimeout(timer)
      const warm = shown !== null || performance.now() - hiddenAt < WARM_MS
      later(() => open(anchor), warm ? 0 : REST_MS)
    },
    focusin(event) {
      if (!(event.target instanceof Element) || !event.target.matches(':focus-visible')) return
      const anchor = event.target.closest('[data-tip]')
      if (anchor) open(anchor)
    },
    focusout: hide,
    pointerdown: hide,
    keydown(event) {
      if (event.key === 'Escape') hide()
    },
    scroll: hide,
  }

  const stop = new AbortController()
  for (const name of ['pointerover', 'focusin', 'focusout', 'pointerdown', 'keydown', 'scroll'] as const) {
    page.addEventListener(name, on[name] as EventListener, { capture: true, passive: true, signal: stop.signal })
  }
  return () => {
    stop.abort()
    clearTimeout(timer)
  }
}
