'use client'

import { DragOverlay } from '@dnd-kit/react'
import { useBoard } from '../../live/hooks.ts'
import { CardFace } from '../card/card-face.tsx'

/** The card under the pointer while it is dragged; its place in the column keeps a pale one. */
export function DragGhost() {
  return <DragOverlay dropAnimation={null}>{(source) => <Ghost claimId={String(source.id)} />}</DragOverlay>
}

function Ghost({ claimId }: { claimId: string }) {
  const claim = useBoard((board) => board.claims[claimId])
  if (!claim) return null
  return (
    <div aria-hidden className="rotate-1 cursor-grabbing rounded-md border border-accent bg-raised p-2.5 shadow-high">
      <CardFace claim={claim} statement={claim.statement} />
    </div>
  )
}
