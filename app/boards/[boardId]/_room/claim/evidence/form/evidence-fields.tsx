'use client'

import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Checkbox } from '#app/_ui/fields/checkbox.tsx'
import { problemsOf } from './check-evidence.ts'
import type { EvidenceValues } from './evidence-values.ts'
import { FindingFields } from './finding-fields.tsx'
import { GradeFields } from './grade-fields.tsx'
import { SourceFields } from './source-fields.tsx'

export type EvidenceFieldsProps = {
  values: EvidenceValues
  onChange: (values: EvidenceValues) => void
  /** After an attempt to send, everything that is wrong is said; before, only what was left with something in it. */
  isTried: boolean
  /** Stands below the address. */
  children?: ReactNode
}

/** Gives the fields of one group what they need. */
export type FieldGroupProps = {
  values: EvidenceValues
  set: (change: Partial<EvidenceValues>) => void
  /** The sentence for a field that is wrong and was left. */
  errorOf: (name: keyof EvidenceValues) => string | false
  leave: (name: keyof EvidenceValues) => void
}

/** Every field of a piece of evidence: the source, what was found there, its grade, and who may see it. */
export function EvidenceFields({ values, onChange, isTried, children }: EvidenceFieldsProps) {
  const t = useTranslations('evidence')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const problems = problemsOf(values)
  const group: FieldGroupProps = {
    values,
    set: (change) => onChange({ ...values, ...change }),
    errorOf: (name) => {
      const problem = problems[name]
      // Nobody is blamed for a field that they only passed: the words would also push away what they were about to press.
      const isBlamed = isTried || (left.has(name) && values[name] !== '')
      return problem !== undefined && isBlamed && t(`problems.${problem}`)
    },
    leave: (name) => setLeft((before) => new Set(before).add(name)),
  }
  return (
    <>
      <SourceFields {...group}>{children}</SourceFields>
      <FindingFields {...group} />
      <GradeFields {...group} />
      <Checkbox
        label={t('form.team')}
        hint={t('form.teamHint')}
        checked={values.visibility === 'team'}
        onChange={(checked) => group.set({ visibility: checked ? 'team' : 'public' })}
      />
    </>
  )
}
