import { z } from 'zod'
import { PASSWORD } from '#board/answers/people-problem.ts'

/** An e-mail address in the one form we keep: trimmed, lower case. */
export const emailAddress = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email())

const LONGEST_NAME = 80

// Control characters, and those that turn the direction of what follows or cannot be seen: one person could pass for another.
const UNSEEN = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/**
 * A name as every door keeps it (forms, providers, the command line): composed (NFC), on one line, single spaces,
 * nothing unseen. Joiners stay, since some scripts are spelt with them.
 */
function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

// Letters, numbers and signs: a name of joiners or spaces alone would be an empty place in every list.
const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}\p{P}]/u

/** A person's name: one tidy line that says something. */
export const personName = z
  .string()
  .max(1_000)
  .refine((text) => text.isWellFormed())
  .transform(tidyName)
  .pipe(
    z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .refine((text) => SAYS_SOMETHING.test(text)),
  )

/** A provider's word for a name, made to fit: tidy, cut at a whole character; `otherwise` where nothing is left. */
export function nameFromOutside(given: string | null | undefined, otherwise: string): string {
  const tidy = Array.from(tidyName((given ?? '').slice(0, 1_000).toWellFormed()))
  let name = ''
  for (const letter of tidy) if (name.length + letter.length <= LONGEST_NAME) name += letter
  return personName.safeParse(name).data ?? personName.safeParse(otherwise.slice(0, LONGEST_NAME)).data ?? 'Somebody'
}

/** A password somebody types; judged only by what it proves. */
export const givenPassword = z.string().min(1).max(PASSWORD.max)

/** A password somebody chooses; how easily it is guessed is judged where it is known whose it is (sign-in/password-strength). */
export const newPassword = z
  .string()
  .min(PASSWORD.min)
  .max(PASSWORD.max)
  .refine((text) => text.isWellFormed())

/** The secret part of a link. */
export const linkToken = z.string().regex(/^[\w-]{20,100}$/)
