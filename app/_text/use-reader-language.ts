'use client'

import { useLocale } from 'use-intl'
import { LANGUAGES, type Language } from '#board/kernel/language.ts'
import { LOCALES } from './languages.ts'

/** The language that the page speaks. */
export function useReaderLanguage(): Language {
  const locale = useLocale()
  return LANGUAGES.find((language) => LOCALES[language] === locale) ?? LANGUAGES[0]
}
