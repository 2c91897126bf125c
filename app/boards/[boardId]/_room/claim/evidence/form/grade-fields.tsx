'use client'

import { useTranslations } from 'use-intl'
import { Field } from '#app/_ui/fields/field.tsx'
import { Select } from '#app/_ui/fields/select.tsx'
import type { FieldGroupProps } from './evidence-fields.tsx'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const FIGURES = ['1', '2', '3', '4', '5', '6'] as const
const NONE = 'none'

/** The Admiralty code: a letter for the source, a figure for what it says, each with its meaning beside it. */
export function GradeFields({ values, set, errorOf }: FieldGroupProps) {
  const t = useTranslations('evidence.form')
  const labels = useTranslations('labels')
  const none = { value: NONE, label: t('ungraded') }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t('grade')}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(12rem,100%),1fr))] gap-3">
        <Field label={t('reliability')} error={errorOf('reliability')}>
          <Select
            value={values.reliability || NONE}
            onChange={(next) => set({ reliability: next === NONE ? '' : next })}
            options={[
              none,
              ...LETTERS.map((one) => ({ value: one, label: `${one} – ${labels(`reliability.${one}`)}` })),
            ]}
          />
        </Field>
        <Field label={t('credibility')}>
          <Select
            value={values.credibility || NONE}
            onChange={(next) => set({ credibility: next === NONE ? '' : next })}
            options={[
              none,
              ...FIGURES.map((one) => ({ value: one, label: `${one} – ${labels(`credibility.${one}`)}` })),
            ]}
          />
        </Field>
      </div>
    </fieldset>
  )
}
