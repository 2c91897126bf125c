'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { PaletteItem } from '#app/_ui/overlays/command-palette.tsx'
import type { Claim } from '#board/claim/claim.ts'
import { allClaimsInOrder } from '#board/select/claims-in-order.ts'
import { selectStanding, toneOf } from '#board/select/standing-tone.ts'
import { useBoard } from '../live/hooks.ts'
import { claimName } from '../parts/claim-no.tsx'
import { ToneSign } from '../parts/tone-sign.tsx'
import { useStandingWords } from '../parts/use-standing-words.ts'
import { useRoomRoute } from '../route.ts'

/** Every claim as a place to go to, found by number, statement, quoted words, claimant or verdict. */
export function useClaimItems(): PaletteItem[] {
  const t = useTranslations('keys')
  const claims = useBoard(allClaimsInOrder)
  const scale = useBoard((board) => board.scale)
  const standingWords = useStandingWords()
  const { openClaim } = useRoomRoute()
  return useMemo(
    () =>
      claims.map((claim) => {
        const standing = selectStanding(claim)
        const tone = toneOf(standing, { scale })
        return {
          id: claim.id,
          group: t('items.claims'),
          label: `${claimName(claim.no)} ${claim.statement}`,
          hint: standingWords(standing),
          keywords: wordsOf(claim),
          icon: (
            <span data-tone={tone} className="text-tone">
              <ToneSign tone={tone} className="size-3.5" />
            </span>
          ),
          run: () => openClaim(claim.id),
        }
      }),
    [claims, scale, standingWords, openClaim, t],
  )
}

function wordsOf({ claimant, occurrences }: Claim): string {
  return [claimant, ...occurrences.map((one) => one.exact)].join(' ')
}
