import { address, chosen, choice, date, grade, line, prose, type Values } from '../kernel/fields.ts'
import { LIMITS } from '../kernel/limits.ts'
import { SOURCE_TYPES, STANCES, VISIBILITIES } from './kinds.ts'

/** What a reader needs to find a source again. */
export const sourceFields = {
  url: address(),
  title: line(LIMITS.title),
  publisher: line(),
  author: line(),
  publishedAt: date(),
  sourceType: chosen(SOURCE_TYPES, 'other'),
  /** Admiralty code: reliability of the source A–F and credibility of the information 1–6, or null if not graded. */
  admiralty: grade(),
}

/** What was found in a source in the matter of one claim. */
export const findingFields = {
  stance: choice(STANCES),
  /** The proving words, as they stand in the source. */
  quote: prose(LIMITS.quote),
  /** Page, paragraph or timestamp at which the quote is found. */
  locator: line(),
  note: prose(),
  visibility: chosen(VISIBILITIES, 'public'),
}

export type SourceDetails = Values<typeof sourceFields>
export type Finding = Values<typeof findingFields>
