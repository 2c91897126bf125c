'use client'

import { Gavel } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { standingOf } from '#board/verdict/standing.ts'
import type { Verdict } from '#board/verdict/verdict.ts'
import { useNameOf, useSend } from '../../live/hooks.ts'
import { useRatingLabel } from '../../parts/use-standing-words.ts'
import { ReasonConfirm } from '../panel/form/reason-confirm.tsx'
import { useClaim } from '../panel/use-claim.ts'
import { useMayWork } from '../panel/use-may-work.ts'

/** In a dispute: the editor's way to let this verdict stand; afterwards who did so and why. */
export function Adjudicate({ claimId, verdict }: { claimId: string; verdict: Verdict }) {
  const kind = useClaim(claimId, (claim) => standingOf(claim).kind)
  const isChosen = useClaim(claimId, (claim) => claim.adjudicatedId === verdict.id)
  const refusal = useMayWork({ type: 'verdict.adjudicate', claimId, verdictId: verdict.id })
  if (isChosen) return <Chosen claimId={claimId} />
  const isOpen = kind === 'disputed' || kind === 'adjudicated'
  return isOpen && !refusal ? <Choose claimId={claimId} verdict={verdict} /> : null
}

function Chosen({ claimId }: { claimId: string }) {
  const t = useTranslations('verdict.adjudicate')
  const nameOf = useNameOf()
  const reason = useClaim(claimId, (claim) => claim.adjudicationReason)
  const by = useClaim(claimId, (claim) => claim.adjudicatedBy)
  return (
    <p data-tone="ok" className="mt-2 flex items-start gap-1.5 rounded-sm bg-tone-soft px-2 py-1.5 text-sm text-tone">
      <Gavel aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {t('done', { name: nameOf(by ?? ''), reason })}
    </p>
  )
}

function Choose({ claimId, verdict }: { claimId: string; verdict: Verdict }) {
  const t = useTranslations('verdict.adjudicate')
  const send = useSend()
  const nameOf = useNameOf()
  const label = useRatingLabel()
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="mt-2">
      <Button size="sm" icon={<Gavel aria-hidden />} onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      <ReasonConfirm
        draftKey={`adjudicate:${verdict.id}`}
        open={isAsking}
        onOpenChange={setAsking}
        title={t('title')}
        body={t('body', { name: nameOf(verdict.by), rating: label(verdict.rating) })}
        reasonLabel={t('reason')}
        missing={t('reasonMissing')}
        confirmLabel={t('confirm')}
        onConfirm={(reason) => void send({ type: 'verdict.adjudicate', claimId, verdictId: verdict.id, reason })}
      />
    </div>
  )
}
