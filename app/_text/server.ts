import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createFormatter, createTranslator } from 'use-intl/core'
import { LOCALES, isLanguage, LANGUAGE_COOKIE, languageFor, ZONE_COOKIE, zoneFor } from './languages.ts'
import type { Language } from '#board/kernel/language.ts'
import { messagesOf } from './messages.ts'

/** The reader's language and zone: their cookie, else what the browser asks for, else English and UTC. */
export const getReader = cache(async (): Promise<{ language: Language; timeZone: string; now: number }> => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const chosen = jar.get(LANGUAGE_COOKIE)?.value
  return {
    language: isLanguage(chosen) ? chosen : languageFor(head.get('accept-language')),
    timeZone: zoneFor(jar.get(ZONE_COOKIE)?.value),
    now: Date.now(),
  }
})

/** For pages and metadata: `t('boards.title')` with full paths, `format` for dates and numbers, and the language. */
export const getText = cache(async () => {
  const reader = await getReader()
  const { language, timeZone, now } = reader
  const locale = LOCALES[language]
  return {
    ...reader,
    t: createTranslator({ locale, messages: messagesOf(language), timeZone, now: new Date(now) }),
    format: createFormatter({ locale, timeZone, now: new Date(now) }),
  }
})
