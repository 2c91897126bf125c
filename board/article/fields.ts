import { date, knownAddress, line, prose, someProse, type Values } from '../kernel/fields.ts'
import { LIMITS } from '../kernel/limits.ts'

/** The text under check and what is known of it: only the text must be there. */
export const articleFields = {
  text: someProse(LIMITS.articleText),
  headline: line(LIMITS.title),
  outlet: line(),
  author: line(),
  url: knownAddress(),
  publishedAt: date(),
  note: prose(LIMITS.articleNote),
}

export type ArticleDetails = Values<typeof articleFields>
