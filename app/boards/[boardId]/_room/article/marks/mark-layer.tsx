'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { Mark } from '#board/select/segments.ts'
import { toneOfClaim } from '#board/select/standing-tone.ts'
import { useBoard, useGlow, useRoomState } from '../../live/hooks.ts'
import { laneStyle, LINES } from './mark-style.ts'

/** One claim's line below a stretch of text; tinted while the claim is in hand. */
export function MarkLayer({ mark, children }: { mark: Mark; children: ReactNode }) {
  const tone = useBoard((board) => toneOfClaim(board, mark.claimId))
  const isInHand = useRoomState((state) => state.hand === mark.claimId)
  const glow = useGlow(mark.claimId)
  return (
    <span
      data-tone={tone}
      data-hand={isInHand || undefined}
      className={clsx(
        'border-0! decoration-tone-line underline',
        LINES[tone],
        laneStyle(mark.lane),
        isInHand && 'rounded-xs bg-tone-soft box-decoration-clone shadow-[0_0_0_3px_var(--tone-soft)]',
        glow && 'glow',
      )}
    >
      {children}
    </span>
  )
}
