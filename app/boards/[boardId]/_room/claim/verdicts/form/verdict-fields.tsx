'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Checkbox } from '#app/_ui/fields/checkbox.tsx'
import { Field } from '#app/_ui/fields/field.tsx'
import { Segmented } from '#app/_ui/fields/segmented.tsx'
import { TextArea } from '#app/_ui/fields/text-area.tsx'
import type { Confidence } from '#board/verdict/verdict.ts'
import { verdictFields } from '#board/verdict/fields.ts'
import { hostOf } from '#board/text/canonical-address.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { useEvidence, useNumbered, type Numbered } from '../../evidence/use-evidence.ts'
import { CheckChips } from '../../panel/form/check-chips.tsx'
import type { VerdictValues } from './verdict-values.ts'

export type VerdictFieldsProps = {
  claimId: string
  values: VerdictValues
  onChange: (values: VerdictValues) => void
}

/** Why, how sure, and on what a rating rests. */
export function VerdictFields({ claimId, values, onChange }: VerdictFieldsProps) {
  const t = useTranslations('verdict')
  const label = useLabels()
  const set = (change: Partial<VerdictValues>) => onChange({ ...values, ...change })
  return (
    <>
      <Field label={t('rationale')} hint={t('rationaleHint')}>
        <TextArea
          rows={3}
          maxLength={verdictFields.rationale.most}
          value={values.rationale}
          onChange={(rationale) => set({ rationale })}
        />
      </Field>
      <Labelled label={t('reasons')} hint={t('reasonsHint')}>
        <CheckChips
          label={t('reasons')}
          value={values.reasonCodes}
          onChange={(reasonCodes) => set({ reasonCodes })}
          options={verdictFields.reasonCodes.of.map((one) => ({ value: one, label: label.reasonCode(one) }))}
        />
      </Labelled>
      <Labelled label={t('confidence')}>
        <ConfidenceField value={values.confidence} onChange={(confidence) => set({ confidence })} />
      </Labelled>
      <Labelled label={t('basedOn')} hint={t('basedOnHint')}>
        <BasedOnField claimId={claimId} value={values.basedOn} onChange={(basedOn) => set({ basedOn })} />
      </Labelled>
    </>
  )
}

function Labelled({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden className="text-sm font-medium">
        {label}
      </span>
      {hint && <span className="text-xs text-ink-quiet">{hint}</span>}
      {children}
    </div>
  )
}

type ConfidenceProps = { value: Confidence | null; onChange: (value: Confidence | null) => void }

function ConfidenceField({ value, onChange }: ConfidenceProps) {
  const t = useTranslations('verdict')
  const levels = useTranslations('labels.priority')
  return (
    <Segmented
      label={t('confidence')}
      value={value ?? 'none'}
      onChange={(next) => onChange(next === 'none' ? null : next)}
      options={[
        { value: 'none', label: t('confidenceNone') },
        ...verdictFields.confidence.of.toReversed().map((one) => ({ value: one, label: levels(one) })),
      ]}
    />
  )
}

type BasedOnProps = { claimId: string; value: readonly string[]; onChange: (value: string[]) => void }

function BasedOnField({ claimId, value, onChange }: BasedOnProps) {
  const t = useTranslations('verdict')
  const sources = useNumbered(claimId, 'attached')
  if (sources.length === 0) return <p className="text-sm text-ink-quiet">{t('basedOnNone')}</p>
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id))
  return (
    <div role="group" aria-label={t('basedOn')} className="flex flex-col gap-1.5">
      {sources.map((source) => (
        <SourceBox
          key={source.id}
          claimId={claimId}
          source={source}
          isOn={value.includes(source.id)}
          onChange={(isOn) => toggle(source.id, isOn)}
        />
      ))}
    </div>
  )
}

type SourceBoxProps = { claimId: string; source: Numbered; isOn: boolean; onChange: (isOn: boolean) => void }

function SourceBox({ claimId, source, isOn, onChange }: SourceBoxProps) {
  const label = useLabels()
  const { source: page, stance } = useEvidence(claimId, source.id)
  return (
    <Checkbox
      checked={isOn}
      onChange={onChange}
      label={`${source.no}. ${page.title || hostOf(page.url)}`}
      hint={[label.stance(stance), page.publisher].filter(Boolean).join(' · ')}
    />
  )
}
