'use client'

import { useRouter } from 'next/navigation'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import { LANGUAGE_COOKIE } from '../_text/languages.ts'
import type { Language } from '#board/kernel/language.ts'
import { writeCookie } from '../_text/write-cookie.ts'

/** The language of the page and a way to change it. The page is asked for again; what is typed in it stays. */
export function useLanguage(): [Language, (language: Language) => void] {
  const router = useRouter()
  function choose(language: Language) {
    writeCookie(LANGUAGE_COOKIE, language)
    document.documentElement.lang = language
    router.refresh()
  }
  return [useReaderLanguage(), choose]
}
