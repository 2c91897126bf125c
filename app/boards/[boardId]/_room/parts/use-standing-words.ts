'use client'

import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import type { Language } from '#board/kernel/language.ts'
import { ratingOf, type Scale } from '#board/scale.ts'
import type { Standing } from '#board/verdict/standing.ts'
import { useBoard } from '../live/hooks.ts'

/** Gives the name of a rating in the reader's language, by its code. */
export function useRatingLabel(): (code: string) => string {
  const scale = useBoard((board) => board.scale)
  const language = useReaderLanguage()
  return useCallback((code: string) => labelIn(scale, language, code), [scale, language])
}

/** Gives a standing in a few words: "Half true", "Disputed", "No verdict yet". */
export function useStandingWords(): (standing: Standing) => string {
  const label = useRatingLabel()
  const t = useTranslations('labels.standing')
  return useCallback(
    (standing: Standing) =>
      standing.kind === 'none' || standing.kind === 'disputed' ? t(standing.kind) : label(standing.rating),
    [label, t],
  )
}

function labelIn(scale: Scale, language: Language, code: string): string {
  return ratingOf({ scale }, code)?.label[language] ?? code
}
