'use client'

import { useEffect, useState, type RefObject } from 'react'
import { useBoard } from '../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import { useHighlight } from '../presence/use-highlights.ts'

const NOTHING: readonly string[] = []

/** Tints all the words of the claims under the mouse, however many lines and pieces they are drawn in. */
export function HoverTint({ root }: { root: RefObject<HTMLElement | null> }) {
  const [claimIds, setClaimIds] = useState(NOTHING)
  const spans = useBoard((board) => claimIds.flatMap((id) => board.claims[id]?.occurrences ?? []), isSameList)

  useEffect(() => {
    const element = root.current
    if (!element) return
    function onOver(event: PointerEvent) {
      const over = event.target instanceof Element ? event.target.closest('[data-claims], [data-sign]') : null
      const ids = over?.getAttribute('data-claims') ?? over?.getAttribute('data-sign')
      const next = ids ? ids.split(' ') : NOTHING
      setClaimIds((before) => (isSameList(before, next) ? before : next))
    }
    const onLeave = () => setClaimIds(NOTHING)
    element.addEventListener('pointerover', onOver)
    element.addEventListener('pointerleave', onLeave)
    return () => {
      element.removeEventListener('pointerover', onOver)
      element.removeEventListener('pointerleave', onLeave)
    }
  }, [root])

  useHighlight(root, 'mark-hover', spans)
  return null
}
