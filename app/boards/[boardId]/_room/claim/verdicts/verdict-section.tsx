'use client'

import { Gavel } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { SectionHead } from '../panel/section-head.tsx'
import { useMayWork } from '../panel/use-may-work.ts'
import { EarlierVerdicts } from './earlier-verdicts.tsx'
import { useVerdictDraft, verdictOpenerId } from './form/use-verdict-draft.ts'
import { VerdictForm } from './form/verdict-form.tsx'
import { VerdictSummary } from './verdict-summary.tsx'
import { useOwnVerdict, useVerdictIds } from './use-verdicts.ts'
import { VerdictCard } from './verdict-card.tsx'

/** Each reviewer's current verdict, whether they agree, and one's own. */
export function VerdictSection({ claimId }: { claimId: string }) {
  const t = useTranslations('verdict')
  const say = useRefusalSentence()
  const draft = useVerdictDraft(claimId)
  const own = useOwnVerdict(claimId)
  const current = useVerdictIds(claimId, 'current')
  const refusal = useMayWork({ type: 'verdict.give', claimId })
  const give = (
    <Button
      id={verdictOpenerId(claimId)}
      size="sm"
      icon={<Gavel aria-hidden />}
      disabledReason={say(refusal)}
      onClick={draft.open}
    >
      {own ? t('change') : t('give')}
    </Button>
  )
  return (
    <div className="flex flex-col gap-3 px-3 py-3">
      <SectionHead title={t('list')}>{!draft.values && current.length > 0 && give}</SectionHead>
      {draft.values && <VerdictForm claimId={claimId} values={draft.values} />}
      {current.length > 0 ? (
        <>
          <VerdictSummary claimId={claimId} />
          <ul className="flex flex-col gap-2.5">
            {current.map((id) => (
              <VerdictCard key={id} claimId={claimId} verdictId={id} />
            ))}
          </ul>
        </>
      ) : (
        !draft.values && (
          <EmptyState icon={<Gavel />} title={t('none')} action={give}>
            {t('noneHint')}
          </EmptyState>
        )
      )}
      <EarlierVerdicts claimId={claimId} />
    </div>
  )
}

/** The key of the verdict part, alive in whatever part is in sight. */
export function useVerdictKey(claimId: string, show: () => void): void {
  const t = useTranslations('claim.keys')
  const draft = useVerdictDraft(claimId)
  const refusal = useMayWork({ type: 'verdict.give', claimId })
  const run = () => {
    show()
    draft.open()
  }
  useShortcut({ keys: 'v', label: t('verdict'), group: t('group'), run, enabled: refusal === null })
}
