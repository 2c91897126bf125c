import { partialDate, webAddress } from '#board/kernel/shape.ts'
import { canonicalAddress } from '#board/text/canonical-address.ts'

/** What was found in a pasted line: an address, and the words that stood beside it. */
export type ReadAddress = { readonly url: string; readonly words: string }

// What stands around an address in a sentence.
const TAIL = new Set(')]>"\'»“.,;')
const BEFORE_WORDS = new Set(' –—|:-([<"„“')
const BEHIND_WORDS = new Set(' –—|:-)]>"„“')

// An address with a title beside it; more is no line that somebody meant as one.
const LONGEST_PASTE = 10_000

/**
 * The address in what somebody typed or pasted: `reuters.com/x` gets its `https://`, and a line such as `Title – https://…`
 * is taken apart. Null when there is none that can be followed.
 */
export function readAddress(typed: string): ReadAddress | null {
  const text = typed.trim()
  if (text.length > LONGEST_PASTE) return null
  const found = /https?:\/\/\S+/i.exec(text)?.[0]
  if (found) {
    const bare = withoutEnd(found, TAIL)
    const url = found.slice(bare.length) === ')' && found.includes('(') ? found : bare
    return isFollowable(url) ? { url, words: wordsBeside(text.replace(found, ' ')) } : null
  }
  const bare = `https://${text}`
  return /^[^\s/@]+\.[\p{L}]{2,}([/?#:]\S*)?$/iu.test(text) && isFollowable(bare) ? { url: bare, words: '' } : null
}

/** One spelling for every address of the same page, or null when it is no address. */
export function sameAddressKey(address: string): string | null {
  return isFollowable(address) ? canonicalAddress(address) : null
}

function isFollowable(address: string): boolean {
  return webAddress.safeParse(address).success
}

function wordsBeside(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  let start = 0
  while (start < line.length && BEFORE_WORDS.has(line.charAt(start))) start++
  return withoutEnd(line.slice(start), BEHIND_WORDS)
}

function withoutEnd(text: string, signs: ReadonlySet<string>): string {
  let end = text.length
  while (end > 0 && signs.has(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/**
 * A date as people type it, in the form the board keeps: year, month, day, or minute. `16.11.2025`, `11/2025` and `2025-11` are
 * understood; null for anything that is no date of the calendar.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim()
  const iso = fromDots(text) ?? fromSlash(text) ?? text
  return partialDate.safeParse(iso).success && isInCalendar(iso) ? iso : null
}

function fromDots(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  return day && month && year ? `${year}-${two(month)}-${two(day)}` : null
}

// Day and month with slashes mean different days on both sides of the Atlantic, so only the month form is read.
function fromSlash(text: string): string | null {
  const [, month, year] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  return month && year ? `${year}-${two(month)}` : null
}

const two = (digits: string) => digits.padStart(2, '0')

function isInCalendar(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
