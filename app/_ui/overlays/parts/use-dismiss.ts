'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Calls `onClose` on Escape, on a press beside the box, and when the focus leaves it for something else. */
export function useDismiss(box: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const isBeside = (target: EventTarget | null) => target instanceof Node && !box.current?.contains(target)
    const stop = new AbortController()
    const how = { capture: true, signal: stop.signal }
    // It is the nearest thing that Escape can close; what lies below it stays.
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    document.addEventListener('keydown', onKeyDown, how)
    document.addEventListener(
      'pointerdown',
      (event) => event.pointerType === 'mouse' && isBeside(event.target) && close(),
      how,
    )
    // A finger that scrolls presses nothing.
    document.addEventListener('click', (event) => isBeside(event.target) && close(), how)
    box.current?.addEventListener('focusout', (event) => isBeside(event.relatedTarget) && close(), how)
    return () => stop.abort()
  }, [box])
}
