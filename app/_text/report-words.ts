import { createTranslator } from 'use-intl/core'
import type { ReportWords } from '#board/report/words.ts'
import { labels as germanLabels } from './de/labels.ts'
import { report as german } from './de/report.ts'
import { labels as englishLabels } from './en/labels.ts'
import { report as english } from './en/report.ts'
import type { Language } from '#board/kernel/language.ts'
import { LOCALES } from './languages.ts'
import { takenApart } from './taken-apart.ts'

const byLanguage = {
  en: { report: english, labels: englishLabels },
  de: { report: german, labels: germanLabels },
}

const made = new Map<Language, ReportWords>()

/** The words of a report, which need not be in the reader's own language. Dates are in UTC, so that bytes stay the same. */
export function reportWords(language: Language): ReportWords {
  const words = made.get(language) ?? makeWords(language)
  made.set(language, words)
  return words
}

function makeWords(language: Language): ReportWords {
  const { report, labels } = byLanguage[language]
  const t = createTranslator({ locale: LOCALES[language], messages: takenApart(report), timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return {
    language,
    say: (key, values) => t(key, values),
    label(kind, code) {
      const known: Readonly<Record<string, string>> = labels[kind]
      return known[code] ?? code
    },
    moment: (at) => `${moment.format(at)} UTC`,
    date: makeDate(language),
  }
}

const PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { dateStyle: 'long' },
}

// A formatter takes some 30 kB outside the heap, where the collector does not see how much there is of it: one for each
// date of each report once held most of the server's memory.
function makeDate(language: Language): (partial: string) => string {
  const formats = new Map<number, Intl.DateTimeFormat>()
  const formatFor = (length: number) => {
    const options = PARTS[length] ?? { dateStyle: 'long', timeStyle: 'short' }
    const format = formats.get(length) ?? new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' })
    formats.set(length, format)
    return format
  }
  return (partial) => {
    const padded = partial.length < 10 ? `${partial}-01-01`.slice(0, 10) : partial
    const at = Date.parse(padded.length > 10 ? `${padded}Z` : padded)
    return Number.isNaN(at) ? partial : formatFor(partial.length).format(at)
  }
}
