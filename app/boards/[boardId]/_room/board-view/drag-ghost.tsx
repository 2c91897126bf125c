'use client'

import { useDragOperation } from '@dnd-kit/react'
import { useLayoutEffect, useRef } from 'react'
import { useBoard } from '../live/hooks.ts'
import { CardFace } from './card-face.tsx'

/**
 * The card under the pointer while it is dragged. Drawn here rather than by the library, whose style element a strict
 * content policy would forbid.
 */
export function DragGhost() {
  const { source } = useDragOperation()
  const claimId = source ? String(source.id) : ''
  const claim = useBoard((board) => board.claims[claimId])
  const ghost = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const card = source?.element
    const element = ghost.current
    if (!card || !element) return
    const from = card.getBoundingClientRect()
    element.style.width = `${from.width}px`
    let grip: { x: number; y: number } | null = null
    const follow = ({ clientX, clientY }: PointerEvent) => {
      // Where in the card it was gripped is kept, as with a thing of paper.
      grip ??= { x: within(clientX - from.left, from.width), y: within(clientY - from.top, from.height) }
      element.style.translate = `${clientX - grip.x}px ${clientY - grip.y}px`
      element.style.visibility = 'visible'
    }
    window.addEventListener('pointermove', follow, { capture: true })
    return () => window.removeEventListener('pointermove', follow, { capture: true })
  }, [source])

  if (!claim) return null
  return (
    <div
      ref={ghost}
      aria-hidden
      style={{ visibility: 'hidden' }}
      className="pointer-events-none fixed top-0 left-0 z-60 rotate-1 cursor-grabbing rounded-md border border-accent bg-raised p-2.5 shadow-high"
    >
      <CardFace claim={claim} statement={claim.statement} />
    </div>
  )
}

const within = (value: number, size: number) => Math.min(size, Math.max(0, value))
