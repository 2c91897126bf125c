'use client'

import { useTranslations } from 'use-intl'
import { standingOf } from '#board/verdict/standing.ts'
import { useNameOf } from '../../live/hooks.ts'
import { useRatingLabel } from '../../parts/use-standing-words.ts'
import { useClaim } from '../panel/use-claim.ts'
import { tally } from './tally.ts'

/** The standing in words: who agrees on what, and in a dispute each side. Nothing while there is no verdict. */
export function StandingLine({ claimId }: { claimId: string }) {
  const t = useTranslations('claim.standing')
  const nameOf = useNameOf()
  const label = useRatingLabel()
  const verdicts = useClaim(claimId, (claim) => claim.verdicts)
  const adjudicatedId = useClaim(claimId, (claim) => claim.adjudicatedId)
  const adjudicatedBy = useClaim(claimId, (claim) => claim.adjudicatedBy)
  const standing = standingOf({ verdicts, adjudicatedId })
  const count = standing.kind === 'none' ? 0 : standing.verdicts.length
  // The chip above says it all.
  if (standing.kind === 'none' || (standing.kind === 'agreed' && count === 1)) return null
  const words = () => {
    if (standing.kind === 'disputed') {
      const sides = tally(standing.verdicts).map(({ rating, count: times }) =>
        t('count', { count: times, rating: label(rating) }),
      )
      return t('disputed', { ratings: sides.join(', ') })
    }
    const rating = label(standing.rating)
    if (standing.kind === 'adjudicated') return t('adjudicated', { rating, name: nameOf(adjudicatedBy ?? '') })
    return t('agreed', { count, rating })
  }
  return <p className="font-medium">{words()}</p>
}
