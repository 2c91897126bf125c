import { wordingFields } from '#board/claim/fields.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import { wordsAmong } from '#board/kernel/fields.ts'

/** Fields in which people write, in the order in which they are shown. */
const PROSE = [
  ...wordsAmong(wordingFields),
  'text',
  'body',
  'rationale',
  'url',
  ...wordsAmong(sourceFields),
  'publishedAt',
  ...wordsAmong(findingFields),
  'exact',
  'reason',
] as const
export type Prose = (typeof PROSE)[number]

/** Words that somebody typed, with the field they stood in. */
export type Words = { readonly field: Prose; readonly text: string }

/** What a person wrote in a command or a draft of any version, however deep it lies. Choices and ids are left out. */
export function wordsIn(value: unknown): readonly Words[] {
  const found: Words[] = []
  // A draft that is nothing but a text is a reason.
  collect(value, 'reason', found)
  return found.sort((a, b) => PROSE.indexOf(a.field) - PROSE.indexOf(b.field))
}

function collect(value: unknown, field: Prose | null, found: Words[]): void {
  if (typeof value === 'string') {
    if (field && value.trim() !== '') found.push({ field, text: value })
  } else if (typeof value === 'object' && value !== null) {
    // An edit also holds what it began from, which is no word of this person.
    for (const [key, inner] of Object.entries(value))
      if (key !== 'base') collect(inner, PROSE.find((one) => one === key) ?? null, found)
  }
}
