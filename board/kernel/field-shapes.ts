import * as z from 'zod/mini'
import * as shape from './shape.ts'
import { type Field, type Fields, type FormValues, untouched, type ValueOf } from './fields.ts'

type Judged<T> = z.ZodMiniType<T, T>

/** The shape of a new record: what has an initial value may be left out. */
export type NewShapes<F extends Fields> = {
  [Name in keyof F]: F[Name]['initially'] extends undefined
    ? Judged<ValueOf<F[Name]>>
    : z.ZodMiniDefault<Judged<ValueOf<F[Name]>>>
}

/** The shape of an edit: everything may be left out. */
export type EditShapes<F extends Fields> = { [Name in keyof F]: z.ZodMiniOptional<Judged<ValueOf<F[Name]>>> }

/** Shapes of a command that makes a record of these fields. */
export function newShapes<F extends Fields>(fields: F): NewShapes<F>
export function newShapes(fields: Fields): object {
  return mapped(fields, (field) =>
    field.initially === undefined ? judged(field) : z._default(judged(field), field.initially),
  )
}

/** Shapes of a command that edits such a record. */
export function editShapes<F extends Fields>(fields: F): EditShapes<F>
export function editShapes(fields: Fields): object {
  return mapped(fields, (field) => z.optional(judged(field)))
}

/** The shape of a form that was kept somewhere: whatever was typed, and nothing in fields that an earlier version did not have. */
export type FormShapes<F extends Fields> = {
  [Name in keyof F]: z.ZodMiniDefault<Judged<FormValues<F>[Name]>>
}

/** Shapes of a form of these fields as somebody left it. */
export function formShapes<F extends Fields>(fields: F): FormShapes<F>
export function formShapes(fields: Fields): object {
  return mapped(fields, (field) => z._default(left(field), untouched(field)))
}

function left(field: Field): z.ZodMiniType<string | null | readonly string[]> {
  switch (field.kind) {
    case 'choice':
      return z.nullable(z.enum(field.of))
    case 'code':
      return z.nullable(z.string())
    case 'choices':
    case 'references':
      return judged(field)
    case 'line':
    case 'prose':
    case 'address':
    case 'date':
    case 'grade':
      return z.string()
  }
}

const mapped = (fields: Fields, map: (field: Field) => z.ZodMiniType) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, map(field)]))

function judged(field: Field): z.ZodMiniType<string | null | readonly string[]> {
  switch (field.kind) {
    case 'line':
      return shape.line(field.most)
    case 'prose':
      return field.initially === undefined ? shape.someProse(field.most) : shape.prose(field.most)
    case 'address':
      return field.initially === null ? z.nullable(shape.webAddress) : shape.webAddress
    case 'date':
      return z.nullable(shape.partialDate)
    case 'grade':
      return z.nullable(z.string().check(z.regex(/^[A-F][1-6]$/)))
    case 'choice':
      return field.initially === null ? z.nullable(z.enum(field.of)) : z.enum(field.of)
    case 'code':
      return z.string().check(z.minLength(1), z.maxLength(field.most))
    case 'choices':
      return z.array(z.enum(field.of)).check(z.maxLength(field.of.length))
    case 'references':
      return z.array(shape.id).check(z.maxLength(field.most))
  }
}
