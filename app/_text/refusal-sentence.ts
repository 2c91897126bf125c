import { useTranslations } from 'use-intl'
import { REFUSAL_CODES, type Refusal } from '#board/kernel/refusal.ts'
import { limitSentence } from './limit-sentence.ts'

type Translator = ReturnType<typeof useTranslations<never>>

/** Turns a refusal into a sentence; null stays null, so that it fits `disabledReason`. */
export type SayRefusal = {
  (refusal: Refusal): string
  (refusal: Refusal | null): string | null
}

/** The sentence for a refusal, with its way out; `t` translates with full keys. */
export function sentenceOf(refusal: Refusal, t: Translator): string {
  const limit = limitSentence(refusal, t)
  if (limit !== null) return limit
  // A newer server may give a reason that this page has no words for.
  return t(`refusals.${REFUSAL_CODES.find((code) => code === refusal.code) ?? 'INVALID'}`)
}

/** Gives the sentence for a refusal in the reader's language. */
export function useRefusalSentence(): SayRefusal {
  const t = useTranslations()
  function say(refusal: Refusal): string
  function say(refusal: Refusal | null): string | null
  function say(refusal: Refusal | null): string | null {
    return refusal && sentenceOf(refusal, t)
  }
  return say
}
