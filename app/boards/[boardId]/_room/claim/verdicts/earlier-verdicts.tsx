'use client'

import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '#app/_ui/display/badge.tsx'
import { Fold } from '../panel/fold.tsx'
import { useVerdict, useVerdictIds } from './use-verdicts.ts'
import { VerdictBy, VerdictWords } from './verdict-card.tsx'

/** Verdicts that were replaced or withdrawn, folded, the latest first. */
export function EarlierVerdicts({ claimId }: { claimId: string }) {
  const t = useTranslations('verdict')
  const earlier = useVerdictIds(claimId, 'earlier')
  if (earlier.length === 0) return null
  return (
    <Fold summary={t('earlier', { count: earlier.length })}>
      <ul className="flex flex-col gap-2.5">
        {earlier.map((id) => (
          <Earlier key={id} claimId={claimId} verdictId={id} />
        ))}
      </ul>
    </Fold>
  )
}

const Earlier = memo(function Earlier({ claimId, verdictId }: { claimId: string; verdictId: string }) {
  const t = useTranslations('verdict')
  const verdict = useVerdict(claimId, verdictId)
  if (verdict.state === 'current') return null
  return (
    <li className="rounded-md border border-dashed border-line p-3">
      <div className="flex items-start gap-2">
        <VerdictBy verdict={verdict} />
        <Badge>{t(verdict.state)}</Badge>
      </div>
      <VerdictWords claimId={claimId} verdict={verdict} />
    </li>
  )
})
