'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLabels } from '../list/use-labels.ts'
import { useBoard, useNameOf } from '../live/hooks.ts'
import { claimName } from '../parts/claim-no.tsx'
import { useRatingLabel } from '../parts/use-standing-words.ts'
import type { Words } from './account/account.ts'

/** The words to tell an event of this claim with; null for an event of the board itself. */
export function useWords(claimId: string | null): Words {
  const t = useTranslations('events')
  const label = useLabels()
  const ratingLabel = useRatingLabel()
  const nameOf = useNameOf()
  const claim = useBoard((board) => (claimId ? board.claims[claimId] : undefined))

  return useMemo(
    () => ({
      label,
      claim,
      claimName: claim ? claimName(claim.no) : t('unknownClaim'),
      nobody: t('nobody'),
      nameOf,
      rating: (code) => (code === '' ? t('unknownRating') : ratingLabel(code)),
    }),
    [label, claim, t, nameOf, ratingLabel],
  )
}
