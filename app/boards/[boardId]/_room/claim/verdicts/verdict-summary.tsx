'use client'

import { useTranslations } from 'use-intl'
import { standingOf, type Standing } from '#board/verdict/standing.ts'
import { useClaim } from '../panel/use-claim.ts'
import { StandingLine } from './standing-line.tsx'

/** The standing in words, and what follows from it. A dispute is a state and never averaged. */
export function VerdictSummary({ claimId }: { claimId: string }) {
  const t = useTranslations('verdict.summary')
  const kind = useClaim(claimId, (claim) => standingOf(claim).kind)
  const dissent = useClaim(claimId, (claim) => dissentIn(standingOf(claim)))
  const isAlone = useClaim(claimId, (claim) => claim.verdicts.filter((one) => one.state === 'current').length === 1)
  const words =
    kind === 'disputed' ? t('disputed') : dissent > 0 ? t('dissent', { count: dissent }) : isAlone ? t('alone') : null
  return (
    <div className="text-sm text-pretty">
      <StandingLine claimId={claimId} />
      {words && <p className="text-ink-quiet">{words}</p>}
    </div>
  )
}

function dissentIn(standing: Standing): number {
  if (standing.kind !== 'adjudicated') return 0
  return standing.verdicts.filter((one) => one.rating !== standing.rating).length
}
