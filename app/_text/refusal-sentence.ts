import { useTranslations } from 'use-intl'
import { REFUSAL_CODES, type Refusal, type RefusalCode } from '#board/law/refusal.ts'

/** Turns a refusal into a sentence; null stays null, so that it fits `disabledReason`. */
export type SayRefusal = {
  (refusal: Refusal): string
  (refusal: Refusal | null): string | null
}

/** The sentence for a refusal, with its way out; `t` translates in the area `refusals`. */
export function sentenceOf(refusal: Refusal, t: (key: RefusalCode) => string): string {
  // A newer server may give a reason that this page has no words for.
  return t(REFUSAL_CODES.find((code) => code === refusal.code) ?? 'INVALID')
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
