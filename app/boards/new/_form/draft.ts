import { v7 as makeId } from 'uuid'
import * as z from 'zod/mini'
import { articleFields } from '#board/article/fields.ts'
import { formShapes } from '#board/kernel/field-shapes.ts'
import { emptyForm } from '#board/kernel/fields.ts'

/** A board that is being written down, as the form's fields have it. */
const draft = z.object({
  /** Made with the draft, so that sending it twice opens one board. */
  boardId: z.uuid(),
  title: z.string(),
  language: z.string(),
  ...formShapes(articleFields),
})
export type Draft = z.output<typeof draft>
export type DraftField = Exclude<keyof Draft, 'boardId'>

/** An empty form, in the language the reader uses. */
export function emptyDraft(language: string): Draft {
  return { boardId: makeId(), title: '', language, ...emptyForm(articleFields) }
}

/** True when nobody has written anything yet. */
export function isUntouched({ boardId: _boardId, language: _language, ...fields }: Draft): boolean {
  return Object.values(fields).every((value) => value.trim() === '')
}

// One a person: on a shared computer nobody finds somebody else's text.
const keyOf = (userId: string) => `claimboard.new-board.${userId}`

/** The draft kept on this device, or null. */
export function keptDraft(userId: string): Draft | null {
  try {
    const parsed = draft.safeParse(JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null'))
    return parsed.success && !isUntouched(parsed.data) ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a draft on this device; an untouched one is forgotten. */
export function keepDraft(userId: string, value: Draft): void {
  try {
    if (isUntouched(value)) localStorage.removeItem(keyOf(userId))
    else localStorage.setItem(keyOf(userId), JSON.stringify(value))
  } catch {
    // A full or forbidden store: the form itself still holds everything.
  }
}

/** Forgets the draft. */
export function forgetDraft(userId: string): void {
  try {
    localStorage.removeItem(keyOf(userId))
  } catch {
    // Nothing was kept where nothing can be.
  }
}
