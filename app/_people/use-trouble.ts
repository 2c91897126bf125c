'use client'

import { useTranslations } from 'use-intl'
import { PASSWORD, type Trouble } from '#board/answers/people-problem.ts'

/** Turns a refusal into its sentence. */
export function useTroubleSentence(): (trouble: Trouble) => string {
  const t = useTranslations('people')
  return ({ problem, retryAfterMs }) => t(`problems.${problem}`, { minutes: Math.ceil((retryAfterMs ?? 0) / 60_000) })
}

/** The sentences of a refused form: of the whole, and of a field by its name. */
export function useTrouble(trouble: Trouble | null): {
  sentence: string | null
  field: (name: string) => string | null
} {
  const t = useTranslations('people')
  const sentenceOf = useTroubleSentence()
  return {
    sentence: trouble && sentenceOf(trouble),
    field: (name) => {
      const given = trouble?.fields?.[name]
      if (given === undefined) return null
      return t(`fields.${given}`, { min: PASSWORD.min })
    },
  }
}
