import * as z from 'zod/mini'
import type { Language } from './kernel/language.ts'
import { line, someLine } from './kernel/shape.ts'

/** A text in each language the product speaks. */
export const bilingual = z.strictObject({ en: someLine(400), de: someLine(400) } satisfies Record<Language, unknown>)

/** The colour and sign a rating is drawn with; never colour alone. */
export const TONES = [
  'true',
  'mostly-true',
  'half-true',
  'mostly-false',
  'false',
  'misleading',
  'missing-context',
  'unverifiable',
  'open',
] as const

/** One rating: `ordinal` rises with truth; null means off the scale, and then it has no number anywhere. */
export const rating = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
  label: bilingual,
  definition: bilingual,
  ordinal: z.nullable(z.int().check(z.gte(1), z.lte(20))),
  tone: z.enum(TONES),
})

/** A rating scale is data of the board: its ordinals rise with truth and no two ratings share a code or an ordinal. */
export const scale = z
  .strictObject({ code: line(40), ratings: z.array(rating).check(z.minLength(2), z.maxLength(20)) })
  .check(
    z.refine(({ ratings }) => new Set(ratings.map((one) => one.code)).size === ratings.length, {
      error: 'codes repeat',
    }),
    z.refine(
      ({ ratings }) => {
        const ordinals = ratings.flatMap((one) => (one.ordinal === null ? [] : [one.ordinal]))
        return new Set(ordinals).size === ordinals.length
      },
      { error: 'ordinals repeat' },
    ),
  )
