import { z } from 'zod'
import { noteActionBegun } from '../../request-id.ts'
import type { FieldProblem, Trouble } from '#board/answers/people-problem.ts'

const LONGEST_KEPT = 1_000
const aForm = z.instanceof(FormData)

function fieldProblem(issue: z.core.$ZodIssue, given: unknown): FieldProblem {
  if (given === undefined || given === '') return 'needed'
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'needed' : 'tooShort'
  if (issue.code === 'too_big') return 'tooLong'
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'email'
  return 'invalid'
}

/**
 * What an action was given, read by a shape; null when it is not of it. Whoever calls an action sends what they like, also
 * React's references to what stayed in the browser, which throw as soon as they are looked at.
 */
export function readGiven<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> | null {
  noteActionBegun()
  try {
    return shape.safeParse(given).data ?? null
  } catch {
    return null
  }
}

/** Parses fields of any origin by a strict shape: the data, or INVALID with what is wrong where. */
export function readFields<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  given: Readonly<Record<string, unknown>>,
): { readonly data: z.output<z.ZodObject<Shape>> } | Trouble {
  noteActionBegun()
  const fields: Record<string, FieldProblem> = {}
  try {
    const result = shape.safeParse(given)
    if (result.success) return { data: result.data }
    for (const issue of result.error.issues) {
      const name = String(issue.path[0] ?? '')
      fields[name] ??= fieldProblem(issue, given[name])
    }
  } catch {
    // One of them throws when it is looked at; which, nobody who uses a page of ours has to be told.
    for (const name of Object.keys(shape.shape)) fields[name] = 'invalid'
  }
  return { problem: 'INVALID', fields }
}

/**
 * Parses a form by a strict shape; files and fields that the shape does not name are never looked at. What is no form at
 * all, since whoever calls an action sends what they like, is a form without fields.
 */
export function readForm<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  form: unknown,
): { readonly data: z.output<z.ZodObject<Shape>> } | Trouble {
  const given: Record<string, string> = {}
  for (const name of Object.keys(shape.shape)) {
    const value = fieldOf(form, name)
    if (typeof value === 'string') given[name] = value
  }
  return readFields(shape, given)
}

/** What was typed into these fields and may stand there again after a refusal, cut where it is absurdly long. */
export function keptOf(form: unknown, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const value = fieldOf(form, name)
      return [name, typeof value === 'string' ? value.slice(0, LONGEST_KEPT) : '']
    }),
  )
}

/** One field of what should be a form; null where it is none, or has no such field. */
export function fieldOf(form: unknown, name: string): FormDataEntryValue | null {
  return readGiven(aForm, form)?.get(name) ?? null
}
