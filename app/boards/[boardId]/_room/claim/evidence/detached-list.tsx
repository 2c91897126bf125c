'use client'

import { useTranslations } from 'use-intl'
import { useNameOf, useSend } from '../../live/hooks.ts'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { ReasonConfirm } from '../panel/form/reason-confirm.tsx'
import { Fold } from '../panel/fold.tsx'
import { EvidenceBody } from './card/evidence-body.tsx'
import { SourceTitle } from './card/evidence-head.tsx'
import { useEvidence, useNumbered, type Numbered } from './use-evidence.ts'
import { useMayWork } from '../panel/use-may-work.ts'

/** The sources that were detached, folded, each with who took it away and why. */
export function DetachedList({ claimId }: { claimId: string }) {
  const t = useTranslations('evidence.detach')
  const gone = useNumbered(claimId, 'detached')
  if (gone.length === 0) return null
  return (
    <Fold summary={t('gone', { count: gone.length })}>
      <ol className="flex flex-col divide-y divide-line">
        {gone.map((one) => (
          <Detached key={one.id} claimId={claimId} {...one} />
        ))}
      </ol>
    </Fold>
  )
}

function Detached({ claimId, id, no }: Numbered & { claimId: string }) {
  const t = useTranslations('evidence.detach')
  const nameOf = useNameOf()
  const evidence = useEvidence(claimId, id)
  const { detached } = evidence
  if (!detached) return null
  const name = nameOf(detached.by)
  return (
    <li id={`evidence-${id}`} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-1 py-2">
      <span className="tabular pt-0.5 text-sm font-semibold text-ink-faint">{no}</span>
      <div className="flex min-w-0 flex-col gap-1">
        <SourceTitle source={evidence.source} />
        <EvidenceBody evidence={evidence} />
        <p className="text-xs text-ink-quiet">
          {detached.reason ? t('byWhy', { name, reason: detached.reason }) : t('by', { name })}
        </p>
        <Restore claimId={claimId} evidenceId={id} no={no} />
      </div>
    </li>
  )
}

// The way back, for whoever may take a source off: as it was, with a word why.
function Restore({ claimId, evidenceId, no }: { claimId: string; evidenceId: string; no: number }) {
  const t = useTranslations('evidence.restore')
  const say = useRefusalSentence()
  const send = useSend()
  const [isAsking, setAsking] = useState(false)
  const mayRestore = useMayWork({ type: 'evidence.restore', claimId, evidenceId })
  return (
    <>
      <Button
        size="sm"
        className="self-start"
        icon={<RotateCcw aria-hidden />}
        disabledReason={say(mayRestore)}
        onClick={() => setAsking(true)}
      >
        {t('action')}
      </Button>
      <ReasonConfirm
        draftKey={`restore:${evidenceId}`}
        open={isAsking}
        onOpenChange={setAsking}
        title={t('title', { no })}
        body={t('body')}
        reasonLabel={t('reason')}
        confirmLabel={t('action')}
        onConfirm={(reason) => void send({ type: 'evidence.restore', claimId, evidenceId, reason })}
      />
    </>
  )
}
