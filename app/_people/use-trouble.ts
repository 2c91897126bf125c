'use client'

import { useTranslations } from 'use-intl'
import type { FormTrouble } from './form-state.ts'

/** Shortest password, as the hint says it; the server decides. */
export const PASSWORD_MIN = 8

const PROBLEMS = [
  'INVALID',
  'WRONG_SIGN_IN',
  'TOO_MANY',
  'LINK_INVALID',
  'NOT_ACCEPTED',
  'WRONG_PASSWORD',
  'SIGNED_OUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'LAST_OWNER',
  'LIMIT',
] as const

const FIELDS = ['needed', 'tooShort', 'tooLong', 'email', 'weak', 'invalid'] as const

/** Turns a refusal into its sentence. */
export function useTroubleSentence(): (trouble: FormTrouble) => string {
  const t = useTranslations('people')
  return (trouble) => {
    const problem = PROBLEMS.find((one) => one === trouble.problem) ?? 'FAILED'
    return t(`problems.${problem}`, { minutes: Math.ceil((trouble.retryAfterMs ?? 0) / 60_000) })
  }
}

/** The sentences of a refused form: of the whole, and of a field by its name. */
export function useTrouble(trouble: FormTrouble | null): {
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
      return t(`fields.${FIELDS.find((one) => one === given) ?? 'invalid'}`, { min: PASSWORD_MIN })
    },
  }
}
