'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from '../../display/kbd.tsx'
import { watchTips } from './watch-tips.ts'
import type { Tip } from './watch-tips.ts'

const GAP = 6

/** Draws the tooltip of whatever is hovered or focused; stands once in the layout. */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip | null>(null)
  useEffect(() => watchTips(document, setTip), [])
  return tip && createPortal(<TipBox tip={tip} />, document.body)
}

function TipBox({ tip }: { tip: Tip }) {
  const box = useRef<HTMLDivElement>(null)

  // Before the paint: below its thing (or above), pushed back into the window.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const at = tip.anchor.getBoundingClientRect()
    const { width, height } = element.getBoundingClientRect()
    const left = Math.min(Math.max(GAP, at.left + at.width / 2 - width / 2), innerWidth - width - GAP)
    const fitsBelow = at.bottom + GAP + height <= innerHeight
    const top = tip.side === 'top' || !fitsBelow ? at.top - GAP - height : at.bottom + GAP
    element.style.translate = `${Math.round(left)}px ${Math.round(Math.max(GAP, top))}px`
  }, [tip])

  return (
    <div
      ref={box}
      data-tip-box
      aria-hidden
      className="fixed top-0 left-0 z-70 w-max max-w-72 rounded-md border border-line bg-raised px-2 py-1 text-xs text-ink shadow-high"
    >
      {tip.label}
      {tip.keys && <Kbd keys={tip.keys} className="ml-2" />}
    </div>
  )
}
