import * as z from 'zod/mini'
import { LIMITS } from './limits.ts'

// Lone surrogates and NULs cannot be stored or shown; other control characters hide text from a reader.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** True when a text holds no lone surrogate and no control character besides tab and line ends. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text)
}

const plain = (max: number) => z.string().check(z.maxLength(max), z.refine(isPlainText, { error: 'not plain text' }))

/** A UUID in its lower-case form; clients make version 7. */
export const id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

/** One line of text, trimmed, at most `max` code units; may be empty. */
export const line = (max: number = LIMITS.line) =>
  plain(max).check(
    z.trim(),
    z.refine((text) => !/[\r\n]/.test(text), { error: 'more than one line' }),
  )

/** One line of text that must say something. */
export const someLine = (max: number = LIMITS.line) =>
  line(max).check(z.refine((text) => text.length > 0, { error: 'empty' }))

/** Text of several lines, kept as typed; may be empty. */
export const prose = (max: number = LIMITS.prose) => plain(max)

/** Text of several lines that must say something. */
export const someProse = (max: number = LIMITS.prose) =>
  plain(max).check(z.refine((text) => text.trim().length > 0, { error: 'empty' }))

/** Text that must stay as it is to the character, such as an anchor. */
export const verbatim = (max: number) => plain(max)

/** The number of the state of a record that an editor saw; an older one is refused as stale. */
export const rev = z.int().check(z.gte(1), z.lte(1_000_000_000))

/** A web address a person may follow: http or https, without credentials. */
export const webAddress = plain(LIMITS.url).check(z.trim(), z.refine(isWebAddress, { error: 'not a web address' }))

function isWebAddress(text: string): boolean {
  // A parser passes over line ends and tabs inside an address; whoever shows it as text would not.
  if (/[\t\r\n]/.test(text)) return false
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return false
  return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password
}

/** A date as far as it is known: year, month, day or minute (`2025`, `2025-11`, `2025-11-16`, `2025-11-16T14:59`). */
export const partialDate = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?)?$/))

/** A language tag such as `de` or `en-GB`. */
export const languageTag = z
  .string()
  .check(z.maxLength(LIMITS.languageTag), z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
