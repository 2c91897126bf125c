'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import { useLabels } from '../../list/use-labels.ts'
import { goToForm } from '../panel/form/go-to-form.ts'
import { ClashPanel } from './clash-panel.tsx'
import { differing, mergeFields, type Fields } from './merge-fields.ts'
import type { Clash, Revision } from './use-revision.ts'

export type RevisionClashProps<T extends Fields> = {
  clash: Clash<T>
  revision: Revision<T>
  /** User id of who saved the newer version. */
  by: string
  /** The fields whose words are merged one by one; of every other one version stands. */
  prose: readonly (keyof T)[]
  /** What a field is called. */
  nameOf: (name: keyof T & string) => string
  formId: string
  onSave: (value: T) => void
}

/** Two versions of one record side by side, and what to do about it. */
export function RevisionClash<T extends Fields>(props: RevisionClashProps<T>) {
  const { clash, revision, by, prose, nameOf, formId, onSave } = props
  const t = useTranslations('claim.conflict')
  const { show } = useToast()
  const label = useLabels()
  const fields = differing(clash.mine, clash.theirs).map((name) => ({
    label: nameOf(name),
    mine: label.value(name, clash.mine[name] ?? null),
    theirs: label.value(name, clash.theirs[name] ?? null),
  }))

  function merge() {
    const merged = mergeFields(clash, prose)
    revision.rebase(merged.value)
    goToForm(formId)
    show({ title: t(merged.isClean ? 'mergedClean' : 'mergedClash'), tone: merged.isClean ? 'info' : 'warn' })
  }

  return (
    <ClashPanel
      fields={fields}
      by={by}
      onTakeTheirs={revision.discard}
      onKeepMine={() => onSave(mergeFields(clash, []).value)}
      onMerge={merge}
    />
  )
}
