import type { z } from 'zod'
import { noteActionBegun } from '../../request-id.ts'
import type { FieldProblem, Trouble } from '#board/answers/people-problem.ts'

function fieldProblem(issue: z.core.$ZodIssue, given: unknown): FieldProblem {
  if (given === undefined || given === '') return 'needed'
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'needed' : 'tooShort'
  if (issue.code === 'too_big') return 'tooLong'
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'email'
  return 'invalid'
}

/** Parses fields of any origin by a strict shape: the data, or INVALID with what is wrong where. */
export function readFields<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  given: Readonly<Record<string, unknown>>,
): { readonly data: z.output<z.ZodObject<Shape>> } | Trouble {
  noteActionBegun()
  const result = shape.safeParse(given)
  if (result.success) return { data: result.data }
  const fields: Record<string, FieldProblem> = {}
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? '')
    fields[name] ??= fieldProblem(issue, given[name])
  }
  return { problem: 'INVALID', fields }
}

/**
 * Parses a form by a strict shape; files and fields that the shape does not name are never looked at. What is no form at
 * all, since whoever calls an action sends what they like, is a form without fields.
 */
export function readForm<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  form: FormData,
): { readonly data: z.output<z.ZodObject<Shape>> } | Trouble {
  const given: Record<string, string> = {}
  for (const name of Object.keys(shape.shape)) {
    const value = fieldOf(form, name)
    if (typeof value === 'string') given[name] = value
  }
  return readFields(shape, given)
}

/** One field of what should be a form; null where it is none, or has no such field. */
export function fieldOf(form: unknown, name: string): FormDataEntryValue | null {
  return form instanceof FormData ? form.get(name) : null
}
