import { useTranslations } from 'use-intl'
import type { Refusal, RefusalCode } from '#board/law/refusal.ts'

/** Turns a refusal into a sentence; null stays null, so that it fits `disabledReason`. */
export type SayRefusal = {
  (refusal: Refusal): string
  (refusal: Refusal | null): string | null
}

/** The sentence for a refusal, with its way out; `t` translates in the area `refusals`. */
export function sentenceOf(refusal: Refusal, t: (key: RefusalCode) => string): string {
  return t(refusal.code)
}

/** Gives the sentence for a refusal in the reader's language. */
export function useRefusalSentence(): SayRefusal {
  const t = useTranslations('refusals')
  function say(refusal: Refusal): string
  function say(refusal: Refusal | null): string | null
  function say(refusal: Refusal | null): string | null {
    return refusal && sentenceOf(refusal, t)
  }
  return say
}
