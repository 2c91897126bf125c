'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { Evidence } from '#board/evidence/evidence.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { ClashPanel } from '../../conflict/clash-panel.tsx'
import { differing, mergeFields } from '../../conflict/merge-fields.ts'
import type { Clash, Revision } from '../../conflict/use-revision.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import type { EvidenceValues } from './values/evidence-values.ts'
import { editFormId } from './use-evidence-revision.ts'

export type EvidenceClashProps = {
  evidence: Evidence
  clash: Clash<EvidenceValues>
  revision: Revision<EvidenceValues>
  onSave: (values: EvidenceValues) => void
}

/** Two versions of one piece of evidence side by side, and what to do about it. */
export function EvidenceClash({ evidence, clash, revision, onSave }: EvidenceClashProps) {
  const t = useTranslations('claim.conflict')
  const { show } = useToast()
  const labelOf = useFieldLabel()
  const wordsOf = useFieldWords()
  const fields = differing(clash.mine, clash.theirs).map((name) => ({
    label: labelOf(name),
    mine: wordsOf(clash.mine, name),
    theirs: wordsOf(clash.theirs, name),
  }))

  function merge() {
    const merged = mergeFields(clash, ['title', 'quote', 'locator', 'note'])
    revision.rebase(merged.value)
    goToForm(editFormId(evidence.id))
    show({ title: t(merged.isClean ? 'mergedClean' : 'mergedClash'), tone: merged.isClean ? 'info' : 'warn' })
  }

  return (
    <ClashPanel
      fields={fields}
      by={evidence.editedBy}
      onTakeTheirs={revision.discard}
      onKeepMine={() => onSave(mergeFields(clash, []).value)}
      onMerge={merge}
    />
  )
}

function useFieldLabel(): (name: keyof EvidenceValues) => string {
  const t = useTranslations('evidence.form')
  return (name) => (name === 'visibility' ? t('team') : t(name))
}

function useFieldWords(): (values: EvidenceValues, name: keyof EvidenceValues) => string {
  const label = useLabels()
  return (values, name) => {
    if (name === 'stance') return values.stance ? label.stance(values.stance) : ''
    if (name === 'sourceType') return label.sourceType(values.sourceType)
    if (name === 'visibility') return label.visibility(values.visibility)
    return values[name] ?? ''
  }
}
