'use client'

import { useTranslations } from 'use-intl'
import { Field } from '#app/_ui/fields/field.tsx'
import { Select } from '#app/_ui/fields/select.tsx'
import { TextArea } from '#app/_ui/fields/text-area.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { type Wording, wordingFields } from '#board/claim/fields.ts'
import { useLabels } from '../../../list/use-labels.ts'

export type WordingFieldsProps = { value: Wording; onChange: (value: Wording) => void; error?: string | false }

/** The fields of a claim's wording. */
export function WordingFields({ value, onChange, error }: WordingFieldsProps) {
  const t = useTranslations('claim')
  const set = (change: Partial<Wording>) => onChange({ ...value, ...change })
  return (
    <>
      <Field label={t('statement')} hint={t('statementHint')} error={error} required>
        <TextArea
          rows={3}
          maxLength={wordingFields.statement.most}
          value={value.statement}
          onChange={(statement) => set({ statement })}
        />
      </Field>
      <Field label={t('claimant')} hint={t('claimantHint')}>
        <TextInput
          maxLength={wordingFields.claimant.most}
          value={value.claimant}
          onChange={(claimant) => set({ claimant })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-2.5">
        <TypeAndCheckability value={value} set={set} />
      </div>
      <Field label={t('priorityReason')}>
        <TextInput
          maxLength={wordingFields.priorityReason.most}
          value={value.priorityReason}
          onChange={(priorityReason) => set({ priorityReason })}
        />
      </Field>
    </>
  )
}

function TypeAndCheckability({ value, set }: { value: Wording; set: (change: Partial<Wording>) => void }) {
  const t = useTranslations('claim')
  const label = useLabels()
  return (
    <>
      <Field label={t('type')}>
        <Select
          size="sm"
          value={value.claimType}
          onChange={(claimType) => set({ claimType })}
          options={wordingFields.claimType.of.map((one) => ({ value: one, label: label.claimType(one) }))}
        />
      </Field>
      <Field label={t('checkability')}>
        <Select
          size="sm"
          value={value.checkability}
          onChange={(checkability) => set({ checkability })}
          options={wordingFields.checkability.of.map((one) => ({ value: one, label: label.checkability(one) }))}
        />
      </Field>
    </>
  )
}
