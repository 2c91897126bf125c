'use client'

import { useTranslations } from 'use-intl'
import { Field } from '#app/_ui/fields/field.tsx'
import { RadioCards } from '#app/_ui/fields/radio-cards.tsx'
import { TextArea } from '#app/_ui/fields/text-area.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { findingFields } from '#board/evidence/fields.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { STANCE_SIGNS, STANCE_TONES } from '../stance-signs.ts'
import type { FieldGroupProps } from './evidence-fields.tsx'

/** What was found in the source: for or against, in which words, and where. */
export function FindingFields(group: FieldGroupProps) {
  const { values, set } = group
  const t = useTranslations('evidence.form')
  return (
    <>
      <StanceField {...group} />
      <Field label={t('quote')} hint={t('quoteHint')}>
        <TextArea
          rows={3}
          maxLength={findingFields.quote.most}
          className="font-serif"
          value={values.quote}
          onChange={(quote) => set({ quote })}
        />
      </Field>
      <Field label={t('locator')} hint={t('locatorHint')}>
        <TextInput
          maxLength={findingFields.locator.most}
          value={values.locator}
          onChange={(locator) => set({ locator })}
        />
      </Field>
      <Field label={t('note')} hint={t('noteHint')}>
        <TextArea rows={2} maxLength={findingFields.note.most} value={values.note} onChange={(note) => set({ note })} />
      </Field>
    </>
  )
}

function StanceField({ values, set, errorOf }: FieldGroupProps) {
  const t = useTranslations('evidence')
  const label = useLabels()
  const error = errorOf('stance')
  const options = findingFields.stance.of.map((one) => {
    const Sign = STANCE_SIGNS[one]
    return {
      value: one,
      label: label.stance(one),
      hint: t(`stanceMeaning.${one}`),
      tone: STANCE_TONES[one],
      icon: <Sign />,
    }
  })
  return (
    <div data-problem={error ? true : undefined} className="flex flex-col gap-1">
      <span aria-hidden className="text-sm font-medium">
        {t('form.stance')}
      </span>
      <RadioCards
        label={t('form.stance')}
        value={values.stance}
        onChange={(stance) => set({ stance })}
        options={options}
      />
      {error && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
