import { german } from './de/german.ts'
import { english } from './en/english.ts'
import type { Messages } from './en/english.ts'
import type { Language } from './languages.ts'
import type { Shape } from './shape.ts'

// Only pages load this file: the browser is sent the words of its own language with the page.
const byLanguage: Record<Language, Shape<Messages>> = { en: english, de: german }

/** All messages of a language. */
export function messagesOf(language: Language): Shape<Messages> {
  return byLanguage[language]
}
