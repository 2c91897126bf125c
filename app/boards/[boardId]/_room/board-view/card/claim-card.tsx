'use client'

import { useDraggable } from '@dnd-kit/react'
import clsx from 'clsx'
import { memo, useEffect, useRef } from 'react'
import type { Claim } from '#board/claim/claim.ts'
import { useCan, useGlow, useName } from '../../live/hooks.ts'
import { useRoomRoute } from '../../route.ts'
import { claimName } from '../../parts/claim-no.tsx'
import { ClaimLink } from '../../list/claim-link.tsx'
import { useCarried } from './carried.ts'
import { CardFace } from './card-face.tsx'
import { CardMenu } from './card-menu.tsx'

/** A claim on the board: its link opens it, dragging moves it. */
export const ClaimCard = memo(function ClaimCard({ claim, onDrop }: { claim: Claim; onDrop: (claim: Claim) => void }) {
  const { claimId: inHand } = useRoomRoute()
  const carried = useCarried()
  const link = useRef<HTMLAnchorElement>(null)
  const refusal = useCan({ type: 'claim.setStatus', claimId: claim.id })
  const { ref, isDragging } = useDraggable({ id: claim.id, disabled: refusal !== null })
  const glow = useGlow(claim.id)
  const glowName = useName(glow?.by ?? '')

  // A card moved by keys is another element in its new column: the focus has to go along.
  useEffect(() => {
    if (carried.current !== claim.id) return
    carried.current = null
    link.current?.focus()
  }, [carried, claim.id])

  return (
    <li
      ref={ref}
      data-card={claim.id}
      title={glow ? glowName : undefined}
      className={clsx(
        'group relative list-none rounded-md border bg-raised p-2.5 shadow-low select-none',
        '[contain-intrinsic-size:auto_8.5rem] [content-visibility:auto]',
        'has-[[data-card-link]:focus-visible]:outline-2 has-[[data-card-link]:focus-visible]:outline-focus',
        inHand === claim.id ? 'border-accent' : 'border-line hover:border-line-strong',
        refusal === null && 'cursor-grab',
        isDragging && 'opacity-40',
        glow && 'glow',
      )}
    >
      <CardFace
        claim={claim}
        statement={
          <ClaimLink
            ref={link}
            claimId={claim.id}
            data-card-link
            draggable={false}
            aria-current={inHand === claim.id ? 'true' : undefined}
            className="text-ink no-underline outline-none after:absolute after:inset-0 after:rounded-md after:content-['']"
          >
            <span className="sr-only">{claimName(claim.no)} </span>
            {claim.statement}
          </ClaimLink>
        }
        menu={<CardMenu claim={claim} refusal={refusal} onDrop={onDrop} />}
      />
    </li>
  )
})
