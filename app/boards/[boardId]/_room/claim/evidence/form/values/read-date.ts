import { partialDate } from '#board/kernel/shape.ts'

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
