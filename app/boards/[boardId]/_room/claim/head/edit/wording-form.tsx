'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Callout } from '#app/_ui/display/callout.tsx'
import type { Wording } from '#board/claim/fields.ts'
import { isSameData } from '#board/kernel/same.ts'
import { useSend } from '../../../live/hooks.ts'
import { FormFooter } from '../../panel/form/form-footer.tsx'
import { PanelForm } from '../../panel/form/panel-form.tsx'
import { useClaim } from '../../panel/use-claim.ts'
import { usePutAside } from '../../panel/form/use-put-aside.ts'
import { tidied, useWording, useWordingRevision, wordingFormId, wordingOpenerId } from './use-wording.ts'
import { WordingClash } from './wording-clash.tsx'
import { WordingFields } from './wording-fields.tsx'

/** The wording of a claim as a form in its own place. The draft outlives the page; a newer state stands beside it. */
export function WordingForm({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const common = useTranslations('common')
  const send = useSend()
  const putAside = usePutAside()
  const wording = useWording(claimId)
  const revision = useWordingRevision(claimId)
  const rev = useClaim(claimId, (claim) => claim.rev)
  const [isTried, setTried] = useState(false)
  const { value, clash } = revision

  function save(next: Wording): boolean {
    const now = tidied(next)
    setTried(true)
    if (now.statement === '') return false
    revision.save(now, rev, (home) => send({ type: 'claim.edit', claimId, rev, ...now }, { home }))
    return true
  }

  function close() {
    const isTouched = !isSameData(value, wording)
    putAside(isTouched, revision.discard, () => revision.set(value))
  }

  return (
    <PanelForm
      id={wordingFormId(claimId)}
      openerId={wordingOpenerId(claimId)}
      label={t('edit')}
      className="flex flex-col gap-2.5"
      onSubmit={() => clash === null && save(value)}
      onCancel={close}
    >
      {revision.isRestored && <Callout>{t('restored')}</Callout>}
      <WordingFields
        value={value}
        onChange={revision.set}
        error={isTried && value.statement.trim() === '' && t('statementEmpty')}
      />
      {clash && <WordingClash claimId={claimId} clash={clash} revision={revision} onSave={save} />}
      <FormFooter submitLabel={common('save')} disabledReason={clash && t('conflict.body')} onCancel={close} />
    </PanelForm>
  )
}
