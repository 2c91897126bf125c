import { z } from 'zod'
import { PASSWORD } from '#board/answers/people-problem.ts'
import { isPlainText } from '#board/shape.ts'

/** An e-mail address in the one form we keep: trimmed, lower case. */
export const emailAddress = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email())

/** A person's name: one line that says something. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((text) => isPlainText(text) && !/[\r\n\t]/.test(text))

/** A password somebody types; judged only by what it proves. */
export const givenPassword = z.string().min(1).max(PASSWORD.max)

/** A password somebody chooses. */
export const newPassword = z
  .string()
  .min(PASSWORD.min)
  .max(PASSWORD.max)
  .refine((text) => text.isWellFormed() && new Set(text).size >= 5, { params: { field: 'weak' } })

/** The secret part of a link. */
export const linkToken = z.string().regex(/^[\w-]{20,100}$/)
