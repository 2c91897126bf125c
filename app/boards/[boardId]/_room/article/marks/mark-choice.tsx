'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Popover } from '#app/_ui/overlays/popover.tsx'
import { selectStanding } from '#board/select/standing-tone.ts'
import { useBoard } from '../../live/hooks.ts'
import { ClaimNo } from '../../parts/claim-no.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'

/** Words that belong to several claims, and where on the screen they were pressed. */
export type Choice = { readonly claimIds: readonly string[]; readonly at: DOMRect }

export type MarkChoiceProps = { choice: Choice; onChoose: (claimId: string) => void; onClose: () => void }

/** Asks which claim is meant where several stand on the same words. */
export function MarkChoice({ choice, onChoose, onClose }: MarkChoiceProps) {
  const t = useTranslations('room')
  const anchor = useMemo(() => ({ getBoundingClientRect: () => choice.at }), [choice.at])
  return (
    <Popover
      anchor={anchor}
      onClose={onClose}
      title={t('whichClaim')}
      className="w-88 max-w-[min(22rem,calc(100vw-1rem))]! p-2!"
    >
      <ul className="flex flex-col">
        {choice.claimIds.map((claimId) => (
          <li key={claimId}>
            <ChoiceLine claimId={claimId} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </Popover>
  )
}

function ChoiceLine({ claimId, onChoose }: { claimId: string; onChoose: (claimId: string) => void }) {
  const claim = useBoard((board) => board.claims[claimId])
  if (!claim) return null
  return (
    <button
      type="button"
      onClick={() => onChoose(claimId)}
      className="finger flex w-full flex-col gap-0.5 rounded-md px-2 py-1.5 text-left hover:bg-sunken"
    >
      <span className="flex items-center gap-2">
        <ClaimNo no={claim.no} />
        <VerdictChip standing={selectStanding(claim)} look="bare" />
      </span>
      <span className="line-clamp-2 text-sm">{claim.statement}</span>
    </button>
  )
}
