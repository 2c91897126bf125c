'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Callout } from '#app/_ui/display/callout.tsx'
import { useNewId, useSend } from '../../../live/hooks.ts'
import { FormFooter } from '../../panel/form/form-footer.tsx'
import { PanelForm } from '../../panel/form/panel-form.tsx'
import { useMayWork } from '../../panel/use-may-work.ts'
import { usePutAside } from '../../panel/form/use-put-aside.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { toEvidenceInput } from './check-evidence.ts'
import { EMPTY_EVIDENCE, isTouched, type EvidenceValues } from './evidence-values.ts'
import { KnownSource } from './known-source.tsx'
import { attachFormId, attachOpenerId, useAttachDraft } from './use-attach-draft.ts'

/** Attaches a source to a claim. What is typed is kept on this device until the server has it. */
export function AttachForm({ claimId, values }: { claimId: string; values: EvidenceValues }) {
  const t = useTranslations('evidence')
  const claim = useTranslations('claim')
  const say = useRefusalSentence()
  const send = useSend()
  const newId = useNewId()
  const putAside = usePutAside()
  const draft = useAttachDraft(claimId)
  const refusal = useMayWork({ type: 'evidence.attach', claimId })
  const [isTried, setTried] = useState(false)

  function attach(): boolean {
    setTried(true)
    const input = toEvidenceInput(values)
    if (!input || refusal) return false
    const home = { key: draft.key, value: values, free: [EMPTY_EVIDENCE] }
    send({ type: 'evidence.attach', evidenceId: newId(), claimId, ...input }, { home })
    return true
  }

  return (
    <PanelForm
      id={attachFormId(claimId)}
      openerId={attachOpenerId(claimId)}
      label={t('attach')}
      className="flex flex-col gap-3 rounded-md border border-line bg-surface p-3"
      onSubmit={attach}
      onCancel={() => putAside(isTouched(values, EMPTY_EVIDENCE), draft.clear, () => draft.set(values))}
    >
      <p className="text-sm text-ink-quiet">{t('attachLead')}</p>
      {draft.isRestored && <Callout>{claim('restored')}</Callout>}
      <EvidenceFields values={values} onChange={draft.set} isTried={isTried}>
        <KnownSource claimId={claimId} values={values} onTakeOver={draft.set} />
      </EvidenceFields>
      <FormFooter
        submitLabel={t('form.submit')}
        disabledReason={say(refusal)}
        onCancel={() => putAside(isTouched(values, EMPTY_EVIDENCE), draft.clear, () => draft.set(values))}
      />
    </PanelForm>
  )
}
