'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { Wording } from '#board/claim/claim.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { ClashPanel } from '../../conflict/clash-panel.tsx'
import { differing, mergeFields } from '../../conflict/merge-fields.ts'
import type { Clash, Revision } from '../../conflict/use-revision.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import { useClaim } from '../../panel/use-claim.ts'
import { wordingFormId } from './use-wording.ts'

export type WordingClashProps = {
  claimId: string
  clash: Clash<Wording>
  revision: Revision<Wording>
  onSave: (value: Wording) => void
}

/** Two wordings of one claim side by side, and what to do about it. */
export function WordingClash({ claimId, clash, revision, onSave }: WordingClashProps) {
  const t = useTranslations('claim.conflict')
  const { show } = useToast()
  const describe = useDescribe()
  const editedBy = useClaim(claimId, (claim) => claim.editedBy)
  const fields = differing(clash.mine, clash.theirs).map((name) => ({
    label: describe(clash.mine, name).label,
    mine: describe(clash.mine, name).value,
    theirs: describe(clash.theirs, name).value,
  }))

  function merge() {
    const merged = mergeFields(clash, ['statement', 'claimant', 'priorityReason'])
    revision.rebase(merged.value)
    goToForm(wordingFormId(claimId))
    show({ title: t(merged.isClean ? 'mergedClean' : 'mergedClash'), tone: merged.isClean ? 'info' : 'warn' })
  }

  return (
    <ClashPanel
      fields={fields}
      by={editedBy}
      onTakeTheirs={revision.discard}
      onKeepMine={() => onSave(mergeFields(clash, []).value)}
      onMerge={merge}
    />
  )
}

function useDescribe() {
  const t = useTranslations('claim')
  const label = useLabels()
  return (wording: Wording, name: keyof Wording): { label: string; value: string } => {
    switch (name) {
      case 'statement':
        return { label: t('statement'), value: wording.statement }
      case 'claimant':
        return { label: t('claimant'), value: wording.claimant }
      case 'priorityReason':
        return { label: t('priorityReason'), value: wording.priorityReason }
      case 'claimType':
        return { label: t('type'), value: label.claimType(wording.claimType) }
      case 'checkability':
        return { label: t('checkability'), value: label.checkability(wording.checkability) }
      case 'priority':
        return { label: t('priority'), value: label.priority(wording.priority) }
    }
  }
}
