'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Messages } from '#app/_text/en/english.ts'
import type { Checkability, ClaimType, Priority, Status } from '#board/claim/claim.ts'
import { wordingFields } from '#board/claim/fields.ts'
import type { Ladder, SourceType, Stance, Visibility } from '#board/evidence/evidence.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import type { Field, Fields } from '#board/kernel/fields.ts'
import type { Role } from '#board/kernel/role.ts'
import type { Confidence, ReasonCode } from '#board/verdict/verdict.ts'

/** A field of a record, as it is called everywhere. */
export type FieldName = keyof Messages['labels']['fields']

/** Says values of the law in the reader's language. */
export type Labels = ReturnType<typeof useLabels>

/** One function for each kind of value. */
export function useLabels() {
  const t = useTranslations('labels')
  return useMemo(
    () => ({
      status: (value: Status) => t(`status.${value}`),
      claimType: (value: ClaimType) => t(`claimType.${value}`),
      checkability: (value: Checkability) => t(`checkability.${value}`),
      priority: (value: Priority) => t(`priority.${value}`),
      stance: (value: Stance) => t(`stance.${value}`),
      sourceType: (value: SourceType) => t(`sourceType.${value}`),
      ladder: (value: Ladder) => t(`ladder.${value}`),
      visibility: (value: Visibility) => t(`visibility.${value}`),
      confidence: (value: Confidence) => t(`confidence.${value}`),
      reasonCode: (value: ReasonCode) => t(`reasonCode.${value}`),
      role: (value: Role) => t(`role.${value}`),
      field: (name: FieldName) => t(`fields.${name}`),
      /** What a field holds: a choice by its name, words as they are, nothing as nothing. */
      value: (name: string, value: string | null) => {
        const choice = `${name}.${value ?? ''}`
        return isChoice(choice) ? t(choice) : (value ?? '')
      },
    }),
    [t],
  )
}

type ChoicesOf<F extends Fields> = {
  [Name in keyof F & string]: F[Name] extends {
    readonly kind: 'choice'
    readonly of: readonly (infer T extends string)[]
  }
    ? `${Name}.${T}`
    : never
}[keyof F & string]

type Choice = ChoicesOf<typeof wordingFields> | ChoicesOf<typeof sourceFields> | ChoicesOf<typeof findingFields>

// Every choice of every field list, as its label is kept: `stance.supports`.
const CHOICES: ReadonlySet<string> = new Set(
  Object.entries<Field>({ ...wordingFields, ...sourceFields, ...findingFields }).flatMap(([name, field]) =>
    field.kind === 'choice' ? field.of.map((value) => `${name}.${value}`) : [],
  ),
)
const isChoice = (key: string): key is Choice => CHOICES.has(key)
