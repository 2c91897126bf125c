'use client'

import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { hueOf } from '#app/_ui/display/avatar.tsx'
import type { Mark } from '#board/select/segments.ts'
import { selectStanding, toneOf } from '#board/select/standing-tone.ts'
import { useBoard, useRoomState, useUnsent } from '../../live/hooks.ts'
import { claimName } from '../../parts/claim-no.tsx'
import { ToneSign } from '../../parts/tone-sign.tsx'
import { useStandingWords } from '../../parts/use-standing-words.ts'
import { useRoomRoute } from '../../route.ts'

/** The sign at the end of a mark: what the board says of the claim, its number, and the way to it for every device. */
export function MarkSign({ mark }: { mark: Mark }) {
  const claim = useBoard((board) => board.claims[mark.claimId])
  const tone = useBoard((board) => (claim ? toneOf(selectStanding(claim), board) : 'none'))
  const isInHand = useRoomState((state) => state.hand === mark.claimId)
  const isUnsent = useUnsent(mark.claimId)
  const worker = useRoomState((state) => state.present.find((one) => one.claimId === mark.claimId)?.userId)
  const words = useStandingWords()
  const t = useTranslations('room')
  const { openClaim } = useRoomRoute()
  if (!claim) return null
  const name = t('markName', {
    claim: claimName(claim.no),
    standing: words(selectStanding(claim)),
    statement: claim.statement,
  })
  return (
    <button
      type="button"
      data-tone={tone}
      data-person={worker && hueOf(worker)}
      data-sign={mark.claimId}
      data-occurrence={mark.occurrenceId}
      aria-label={isUnsent ? `${name} (${t('sending')})` : name}
      aria-current={isInHand || undefined}
      onClick={() => openClaim(mark.claimId)}
      className={clsx(
        'relative ml-px inline-flex translate-y-[-0.4em] items-center gap-px rounded-full border-0! align-baseline select-none',
        'after:absolute after:-inset-x-1 after:-inset-y-1.5 after:content-[""]',
        'tabular font-sans text-2xs leading-4 font-semibold text-tone no-underline hover:bg-tone-soft',
        isInHand && 'bg-tone-soft ring-1 ring-tone-line',
        // Somebody else has this claim in hand.
        worker && 'ring-2 ring-person',
        isUnsent && 'opacity-70',
      )}
    >
      <ToneSign tone={tone} className={clsx('size-3', isUnsent && 'animate-pulse')} />
      {/* Drawn, not written: the name says the number, and copied text stays free of it. */}
      <span aria-hidden data-no={claim.no} className="before:content-[attr(data-no)]" />
    </button>
  )
}
