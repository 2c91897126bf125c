import type { Trouble } from '#board/answers/people-problem.ts'

/** Where a form stands: untouched, refused, or done with what came of it. `at` tells one answer from the next. */
export type FormState<Done = true> = {
  readonly at: number
  readonly trouble: Trouble | null
  readonly done: Done | null
  /** What was typed and may stand there again; never a password. */
  readonly kept: Readonly<Record<string, string>>
}

/** A server action behind a form. */
export type FormAction<Done = true> = (before: FormState<Done>, form: FormData) => Promise<FormState<Done>>

/** A form nobody has sent yet. */
export const UNTOUCHED = { at: 0, trouble: null, done: null, kept: {} } as const

/** The next state after a refusal, with what was typed and may stand there again. */
export function refused<Done>(
  before: FormState<Done>,
  trouble: Trouble,
  kept: FormState<Done>['kept'] = {},
): FormState<Done> {
  return { at: nextAfter(before), trouble, done: null, kept }
}

/** The next state after success. */
export function finished<Done>(before: FormState<Done>, done: Done): FormState<Done> {
  return { at: nextAfter(before), trouble: null, done, kept: {} }
}

// The state before comes back from the browser, where anybody may have changed it, even into something that throws when it is
// looked at (React's references to what stayed there).
function nextAfter(before: { readonly at?: unknown } | null | undefined): number {
  try {
    return typeof before?.at === 'number' ? before.at + 1 : 1
  } catch {
    return 1
  }
}
