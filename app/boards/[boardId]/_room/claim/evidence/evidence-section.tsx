'use client'

import { BookOpenText, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { SectionHead } from '../panel/section-head.tsx'
import { useMayWork } from '../panel/use-may-work.ts'
import { EvidenceCard } from './card/evidence-card.tsx'
import { DetachedList } from './detached-list.tsx'
import { AttachForm } from './form/attach-form.tsx'
import { attachOpenerId, useAttachDraft } from './form/use-attach-draft.ts'
import { useNumbered } from './use-evidence.ts'

/** The sources of a claim, numbered. The form stands above them, so that what others attach never moves it. */
export function EvidenceSection({ claimId }: { claimId: string }) {
  const t = useTranslations('evidence')
  const say = useRefusalSentence()
  const draft = useAttachDraft(claimId)
  const sources = useNumbered(claimId, 'attached')
  const refusal = useMayWork({ type: 'evidence.attach', claimId })
  const attach = (
    <Button
      id={attachOpenerId(claimId)}
      size="sm"
      icon={<Plus aria-hidden />}
      disabledReason={say(refusal)}
      onClick={draft.open}
    >
      {t('attach')}
    </Button>
  )
  return (
    <div className="flex flex-col gap-3 px-3 py-3">
      <SectionHead title={t('list')}>{!draft.values && sources.length > 0 && attach}</SectionHead>
      {draft.values && <AttachForm claimId={claimId} values={draft.values} />}
      {sources.length > 0 ? (
        <ol className="flex flex-col divide-y divide-line">
          {sources.map(({ id, no }) => (
            <EvidenceCard key={id} claimId={claimId} evidenceId={id} no={no} />
          ))}
        </ol>
      ) : (
        !draft.values && (
          <EmptyState icon={<BookOpenText />} title={t('none')} action={attach}>
            {t('noneHint')}
          </EmptyState>
        )
      )}
      <DetachedList claimId={claimId} />
    </div>
  )
}

/** Keys of the evidence part, alive in whatever part is in sight. */
export function useEvidenceKey(claimId: string, show: () => void): void {
  const t = useTranslations('claim.keys')
  const draft = useAttachDraft(claimId)
  const refusal = useMayWork({ type: 'evidence.attach', claimId })
  const run = () => {
    show()
    draft.open()
  }
  useShortcut({ keys: 's', label: t('evidence'), group: t('group'), run, enabled: refusal === null })
}
