import type { AnchorStatus } from '../claim/claim.ts'
import { placesOf } from './find-words.ts'

/** Length of the context kept on either side of a quote, as W3C TextQuoteSelector leaves open and Hypothesis uses. */
export const CONTEXT = 32

export type Quote = { exact: string; prefix: string; suffix: string; start: number; end: number }
export type Anchored = Quote & { anchor: AnchorStatus; score: number }

/** The quote at `[start, end)` of a text with its context; offsets in UTF-16 code units. */
export function quoteAt(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeTo(text, end + CONTEXT)),
    start,
    end,
  }
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** The offset itself, or one more where it would cut a surrogate pair in two. */
export function wholeFrom(text: string, offset: number): number {
  return isLow(text.charCodeAt(offset)) ? offset + 1 : offset
}

/** The offset itself, or one less where it would cut a surrogate pair in two. */
export function wholeTo(text: string, offset: number): number {
  return isLow(text.charCodeAt(offset)) ? offset - 1 : offset
}

// Weighing a place costs a look at its context, and words that stand so often are told apart by nothing that a person chose.
const MOST_PLACES = 5_000

/**
 * Finds a quote in a text: at its own position (`exact`), else where its words stand (`moved`), by context when they
 * stand more than once. Null when they stand nowhere, when no context tells several places apart, or when the places are
 * too many to weigh. Takes time that grows with the text and the quote, whatever they repeat.
 */
export function anchorQuote(text: string, quote: Quote): Anchored | null {
  if (text.slice(quote.start, quote.end) === quote.exact)
    return { ...quoteAt(text, quote.start, quote.end), anchor: 'exact', score: 1 }
  const found = placesOf(text, quote.exact, MOST_PLACES + 1)
  if (found.length > MOST_PLACES) return null
  const places = found.map((start) => ({ start, fit: fitOfContext(text, quote, start) }))
  places.sort((a, b) => b.fit - a.fit)
  const [best, next] = places
  if (!best || (next && next.fit === best.fit)) return null
  return { ...quoteAt(text, best.start, best.start + quote.exact.length), anchor: 'moved', score: 1 }
}

function fitOfContext(text: string, quote: Quote, start: number): number {
  const before = text.slice(Math.max(0, start - quote.prefix.length), start)
  const after = text.slice(start + quote.exact.length, start + quote.exact.length + quote.suffix.length)
  return commonEnd(before, quote.prefix) + commonStart(after, quote.suffix)
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
