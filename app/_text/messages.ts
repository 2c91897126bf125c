import { german } from './de/german.ts'
import { english } from './en/english.ts'
import type { Messages } from './en/english.ts'
import type { Language } from '#board/kernel/language.ts'
import type { Shape } from './shape.ts'
import { takenApart } from './taken-apart.ts'

// Only pages load this file: the browser is sent the words of its own language with the page.
const byLanguage: Record<Language, Shape<Messages>> = { en: english, de: german }

/** All messages of a language, as they were written. */
export function writtenMessagesOf(language: Language): Shape<Messages> {
  return byLanguage[language]
}

const compiled = new Map<Language, Shape<Messages>>()

/** All messages of a language, taken apart once for everybody, so that a page can say them without a parser. */
export function messagesOf(language: Language): Shape<Messages> {
  const known = compiled.get(language)
  if (known) return known
  const made = takenApart(byLanguage[language])
  compiled.set(language, made)
  return made
}

const sent = new Map<Language, string>()

/** The same as JSON, which is how a page is sent them: one string costs it nothing to write, a thousand little ones do. */
export function sentMessagesOf(language: Language): string {
  const known = sent.get(language)
  if (known !== undefined) return known
  const made = JSON.stringify(messagesOf(language))
  sent.set(language, made)
  return made
}
