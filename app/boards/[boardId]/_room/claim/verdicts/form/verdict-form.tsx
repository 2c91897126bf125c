'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Callout } from '#app/_ui/display/callout.tsx'
import { useNewId, useSend } from '../../../live/hooks.ts'
import { useNumbered } from '../../evidence/use-evidence.ts'
import { FormFooter } from '../../panel/form/form-footer.tsx'
import { PanelForm } from '../../panel/form/panel-form.tsx'
import { useMayWork } from '../../panel/use-may-work.ts'
import { usePutAside } from '../../panel/form/use-put-aside.ts'
import { useOwnVerdict } from '../use-verdicts.ts'
import { RatingField } from './rating-field.tsx'
import { useVerdictDraft, verdictFormId, verdictOpenerId } from './use-verdict-draft.ts'
import { VerdictFields } from './verdict-fields.tsx'
import { toVerdictInput, type VerdictValues } from './verdict-values.ts'

/** One's own verdict: rating with its definition in sight, reasons, confidence, rationale, and what it rests on. */
export function VerdictForm({ claimId, values }: { claimId: string; values: VerdictValues }) {
  const t = useTranslations('verdict')
  const say = useRefusalSentence()
  const send = useSend()
  const newId = useNewId()
  const putAside = usePutAside()
  const draft = useVerdictDraft(claimId)
  const own = useOwnVerdict(claimId)
  const attached = useNumbered(claimId, 'attached')
  const refusal = useMayWork({ type: 'verdict.give', claimId })
  const [isTried, setTried] = useState(false)

  function give(): boolean {
    setTried(true)
    const input = toVerdictInput(
      values,
      attached.map((one) => one.id),
    )
    if (!input || refusal) return false
    const home = { key: draft.key, value: values, free: [draft.initial] }
    send({ type: 'verdict.give', verdictId: newId(), claimId, ...input }, { home })
    return true
  }

  const close = () => putAside(draft.isTouched, draft.clear, () => draft.set(values))

  return (
    <PanelForm
      id={verdictFormId(claimId)}
      openerId={verdictOpenerId(claimId)}
      label={own ? t('change') : t('give')}
      className="flex flex-col gap-3 rounded-md border border-line bg-surface p-3"
      onSubmit={give}
      onCancel={close}
    >
      <div>
        <h4 className="text-base font-semibold">{own ? t('change') : t('give')}</h4>
        {own && <p className="text-xs text-ink-quiet">{t('changeHint')}</p>}
      </div>
      {draft.isRestored && <Callout>{t('kept')}</Callout>}
      <RatingField
        value={values.rating}
        onChange={(rating) => draft.set({ ...values, rating })}
        error={isTried && values.rating === null && t('ratingMissing')}
      />
      <VerdictFields claimId={claimId} values={values} onChange={draft.set} />
      <FormFooter submitLabel={own ? t('submitChange') : t('submit')} disabledReason={say(refusal)} onCancel={close} />
    </PanelForm>
  )
}
