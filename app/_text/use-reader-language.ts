'use client'

import { useLocale } from 'use-intl'
import { LANGUAGES, LOCALES, type Language } from './languages.ts'

/** The language that the page speaks. */
export function useReaderLanguage(): Language {
  const locale = useLocale()
  return LANGUAGES.find((language) => LOCALES[language] === locale) ?? LANGUAGES[0]
}
