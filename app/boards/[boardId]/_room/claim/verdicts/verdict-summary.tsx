'use client'

import { useTranslations } from 'use-intl'
import { standingOf } from '#board/verdict/standing.ts'
import { useNameOf } from '../../live/hooks.ts'
import { useRatingLabel } from '../../parts/use-standing-words.ts'
import { useClaim } from '../panel/use-claim.ts'
import { tally } from './tally.ts'

/** Agreement and dissent in words. A dispute is named as one and never averaged. */
export function VerdictSummary({ claimId }: { claimId: string }) {
  const t = useTranslations('verdict.summary')
  const sides = useTranslations('claim.standing')
  const label = useRatingLabel()
  const nameOf = useNameOf()
  const verdicts = useClaim(claimId, (claim) => claim.verdicts)
  const adjudicatedId = useClaim(claimId, (claim) => claim.adjudicatedId)
  const decidedBy = useClaim(claimId, (claim) => claim.adjudicatedBy)
  const standing = standingOf({ verdicts, adjudicatedId })
  if (standing.kind === 'none') return null
  const words = () => {
    if (standing.kind === 'disputed') {
      const ratings = tally(standing.verdicts).map((side) =>
        sides('count', { count: side.count, rating: label(side.rating) }),
      )
      return t('disputed', { ratings: ratings.join(', ') })
    }
    const rating = label(standing.rating)
    const count = standing.verdicts.length
    if (standing.kind === 'agreed') return count === 1 ? t('agreedOne', { rating }) : t('agreed', { count, rating })
    const dissent = standing.verdicts.filter((one) => one.rating !== standing.rating).length
    const decided = t('adjudicated', { rating, name: nameOf(decidedBy ?? '') })
    return dissent > 0 ? `${decided} ${t('dissent', { count: dissent })}` : decided
  }
  return <p className="text-sm text-pretty text-ink-quiet">{words()}</p>
}
