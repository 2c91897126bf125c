'use client'

import clsx from 'clsx'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '#app/_ui/display/badge.tsx'
import { Time } from '#app/_ui/display/time.tsx'
import type { Verdict } from '#board/verdict/verdict.ts'
import { useLabels } from '../../list/use-labels.ts'
import { useMe } from '../../live/hooks.ts'
import { PersonName } from '../../parts/person-name.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { GlowItem } from '../panel/signs/glow-item.tsx'
import { SendingSign } from '../panel/signs/sending-sign.tsx'
import { Adjudicate } from './adjudicate.tsx'
import { BasedOn } from './based-on.tsx'
import { useVerdict } from './use-verdicts.ts'
import { VerdictMenu } from './verdict-menu.tsx'
import { Words } from '../../parts/words.tsx'

/** One reviewer's current verdict. Only its own changes draw it again. */
export const VerdictCard = memo(function VerdictCard({ claimId, verdictId }: { claimId: string; verdictId: string }) {
  const verdict = useVerdict(claimId, verdictId)
  const { userId } = useMe()
  const isMine = verdict.by === userId
  return (
    <GlowItem
      recordId={verdictId}
      author={verdict.by}
      id={`verdict-${verdictId}`}
      className={clsx('rounded-md border bg-raised p-3', isMine ? 'border-line-strong' : 'border-line')}
    >
      <div className="flex items-start gap-2">
        <VerdictBy verdict={verdict} />
        {isMine && <VerdictMenu claimId={claimId} verdict={verdict} />}
      </div>
      <VerdictWords claimId={claimId} verdict={verdict} />
      <Adjudicate claimId={claimId} verdict={verdict} />
    </GlowItem>
  )
})

/** Who gives which rating, how sure, and when. */
export function VerdictBy({ verdict }: { verdict: Verdict }) {
  const label = useLabels()
  return (
    <div className="min-w-0 flex-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <VerdictChip rating={verdict.rating} size="md" />
        {verdict.confidence && <span className="text-xs text-ink-quiet">{label.confidence(verdict.confidence)}</span>}
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-quiet">
        <PersonName userId={verdict.by} avatar className="font-medium text-ink" />
        <Time at={verdict.at} className="text-xs" />
        <SendingSign recordId={verdict.id} words />
      </p>
    </div>
  )
}

/** The rationale, the reasons, and the evidence it rests on. */
export function VerdictWords({ claimId, verdict }: { claimId: string; verdict: Verdict }) {
  const t = useTranslations('verdict')
  const label = useLabels()
  return (
    <>
      {verdict.rationale ? (
        <p className="mt-2 text-base break-words hyphens-auto whitespace-pre-line">
          <Words>{verdict.rationale}</Words>
        </p>
      ) : (
        <p className="mt-2 text-sm text-ink-faint italic">{t('noRationale')}</p>
      )}
      {verdict.reasonCodes.length > 0 && (
        <ul aria-label={t('reasons')} className="mt-2 flex flex-wrap gap-1">
          {verdict.reasonCodes.map((code) => (
            <li key={code}>
              <Badge look="line">{label.reasonCode(code)}</Badge>
            </li>
          ))}
        </ul>
      )}
      <BasedOn claimId={claimId} ids={verdict.basedOn} />
    </>
  )
}
