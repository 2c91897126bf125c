'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Callout } from '#app/_ui/display/callout.tsx'
import type { Evidence } from '#board/evidence/evidence.ts'
import { useSend } from '../../../live/hooks.ts'
import { FormFooter } from '../../panel/form/form-footer.tsx'
import { PanelForm } from '../../panel/form/panel-form.tsx'
import { usePutAside } from '../../panel/form/use-put-aside.ts'
import { EvidenceClash } from './evidence-clash.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { toEvidenceInput } from './check-evidence.ts'
import { fromEvidence, isTouched, type EvidenceValues } from './evidence-values.ts'
import { editFormId, useEvidenceRevision } from './use-evidence-revision.ts'

/** Changes a piece of evidence in its own place, against the rev that its editor saw. */
export function EditForm({ claimId, evidence, no }: { claimId: string; evidence: Evidence; no: number }) {
  const t = useTranslations('evidence')
  const claim = useTranslations('claim')
  const send = useSend()
  const putAside = usePutAside()
  const revision = useEvidenceRevision(evidence)
  const [isTried, setTried] = useState(false)
  const { value, clash } = revision
  const { id: evidenceId, rev } = evidence

  function save(values: EvidenceValues): boolean {
    setTried(true)
    const input = toEvidenceInput(values)
    if (!input) return false
    revision.save(asSent(values, evidence), rev, (home) =>
      send({ type: 'evidence.edit', evidenceId, claimId, rev, ...input }, { home }),
    )
    return true
  }

  function close() {
    putAside(isTouched(value, fromEvidence(evidence)), revision.discard, () => revision.set(value))
  }

  return (
    <PanelForm
      id={editFormId(evidenceId)}
      openerId={`evidence-menu-${evidenceId}`}
      label={t('editTitle', { no })}
      className="flex min-w-0 flex-col gap-3 rounded-md border border-line bg-surface p-3"
      onSubmit={() => clash === null && save(value)}
      onCancel={close}
    >
      <h4 className="text-base font-semibold">{t('editTitle', { no })}</h4>
      {revision.isRestored && <Callout>{claim('restored')}</Callout>}
      <EvidenceFields values={value} onChange={revision.set} isTried={isTried} />
      {clash && <EvidenceClash evidence={evidence} clash={clash} revision={revision} onSave={save} />}
      <FormFooter submitLabel={t('save')} disabledReason={clash && claim('conflict.body')} onCancel={close} />
    </PanelForm>
  )
}

// In the spelling that comes back from the board, so that the draft is known again when it has arrived.
function asSent(values: EvidenceValues, evidence: Evidence): EvidenceValues {
  const input = toEvidenceInput(values)
  if (!input) return values
  return fromEvidence({ ...evidence, ...input, source: { ...evidence.source, ...input.source } })
}
