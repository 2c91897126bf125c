import { LIMITS } from './limits.ts'

/**
 * The fields of a record that people write, said once. From the list derive: the type of the record, the shapes of the
 * commands that carry it (`field-shapes.ts`), what is the same, what an edit leaves, the columns it lies in, what a form starts
 * from, which of its fields hold words when two versions clash, and how the history tells a change.
 *
 *     export const findingFields = { stance: choice(STANCES), quote: prose(LIMITS.quote), … }
 *     export type Finding = Values<typeof findingFields>
 *
 * So a new field is one line in its list, its words, its place on the screen and in the report. No shapes here: a page knows
 * the fields without the library that judges them.
 */
export type Fields = Readonly<Record<string, Field>>

export type Field =
  | LineField
  | ProseField
  | AddressField
  | KnownAddressField
  | DateField
  | GradeField
  | CodeField
  | ChoiceField<string, string | undefined | null>
  | ChoicesField<string>
  | ReferencesField

/** One line of text; empty when there is nothing to say. */
export type LineField = { readonly kind: 'line'; readonly most: number; readonly initially: '' }
/** Several lines of text; empty when there is nothing to say, or never empty where nothing stands there initially. */
export type ProseField = { readonly kind: 'prose'; readonly most: number; readonly initially: '' | undefined }
/** A web address, which has to be there. */
export type AddressField = { readonly kind: 'address'; readonly most: number; readonly initially: undefined }
/** A web address, or null where none is known. */
export type KnownAddressField = { readonly kind: 'address'; readonly most: number; readonly initially: null }
/** A date as far as it is known, or null. */
export type DateField = { readonly kind: 'date'; readonly initially: null }
/** An Admiralty code such as `B2`, or null where nobody has graded. */
export type GradeField = { readonly kind: 'grade'; readonly initially: null }
/** A code of a list that is known elsewhere, which somebody has to choose. */
export type CodeField = { readonly kind: 'code'; readonly most: number; readonly initially: undefined }
/** One of a closed list; without `initially` somebody has to choose, with null nobody need to. */
export type ChoiceField<T extends string, Initially extends T | undefined | null> = {
  readonly kind: 'choice'
  readonly of: readonly T[]
  readonly initially: Initially
}

/** Any of a closed list. */
export type ChoicesField<T extends string> = {
  readonly kind: 'choices'
  readonly of: readonly T[]
  readonly initially: readonly never[]
}
/** Ids of other records. */
export type ReferencesField = {
  readonly kind: 'references'
  readonly most: number
  readonly initially: readonly never[]
}

/** What a field holds. */
export type ValueOf<F extends Field> = F extends { readonly kind: 'choice'; readonly of: readonly (infer T)[] }
  ? F['initially'] extends null
    ? T | null
    : T
  : F extends ChoicesField<infer T>
    ? readonly T[]
    : F extends ReferencesField
      ? readonly string[]
      : F extends KnownAddressField | DateField | GradeField
        ? string | null
        : string

/** A record of these fields. */
export type Values<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

export const line = (most: number = LIMITS.line): LineField => ({ kind: 'line', most, initially: '' })
export const prose = (most: number = LIMITS.prose) =>
  ({ kind: 'prose', most, initially: '' }) as const satisfies ProseField
/** Several lines of text that have to say something. */
export const someProse = (most: number) => ({ kind: 'prose', most, initially: undefined }) as const satisfies ProseField
export const address = (): AddressField => ({ kind: 'address', most: LIMITS.url, initially: undefined })
/** A web address where one is known. */
export const knownAddress = (): KnownAddressField => ({ kind: 'address', most: LIMITS.url, initially: null })
export const date = (): DateField => ({ kind: 'date', initially: null })
export const grade = (): GradeField => ({ kind: 'grade', initially: null })
/** A code that somebody has to choose from a list that is known elsewhere. */
export const code = (): CodeField => ({ kind: 'code', most: LIMITS.code, initially: undefined })
/** A choice that nobody has to make. */
export const maybe = <const T extends string>(of: readonly T[]): ChoiceField<T, null> => ({
  kind: 'choice',
  of,
  initially: null,
})
/** Any number of choices, none at first. */
export const choices = <const T extends string>(of: readonly T[]): ChoicesField<T> => ({
  kind: 'choices',
  of,
  initially: [],
})
/** Ids of at most so many other records, none at first. */
export const references = (most: number): ReferencesField => ({ kind: 'references', most, initially: [] })
/** A choice that somebody has to make. */
export const choice = <const T extends string>(of: readonly T[]): ChoiceField<T, undefined> => ({
  kind: 'choice',
  of,
  initially: undefined,
})
/** A choice that is made already until somebody makes another. */
export const chosen = <const T extends string>(of: readonly T[], initially: NoInfer<T>): ChoiceField<T, T> => ({
  kind: 'choice',
  of,
  initially,
})

/** These fields of a record without the rest of it. */
export function pick<F extends Fields>(fields: F, record: Values<F>): Values<F>
export function pick(fields: Fields, record: object): object {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, Reflect.get(record, name)]))
}

/** What an edit leaves: each field as given, and as it was where nothing was given. */
export function edited<F extends Fields>(
  fields: F,
  was: Values<F>,
  given: { readonly [Name in keyof F]?: ValueOf<F[Name]> | undefined },
): Values<F>
export function edited(fields: Fields, was: object, given: object): object {
  const now = (name: string): unknown => Reflect.get(Reflect.get(given, name) === undefined ? was : given, name)
  return Object.fromEntries(Object.keys(fields).map((name) => [name, now(name)]))
}

/** What stands in a form of these fields: nothing is an empty text there, and a choice that nobody made yet is null. */
export type FormValues<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends { readonly kind: 'choice' | 'code'; readonly initially: undefined }
    ? ValueOf<F[Name]> | null
    : F[Name] extends { readonly kind: 'choice' | 'choices' | 'references' }
      ? ValueOf<F[Name]>
      : string
}

/** A form that nobody has touched. */
export function emptyForm<F extends Fields>(fields: F): FormValues<F>
export function emptyForm(fields: Fields): object {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, untouched(field)]))
}

/** What stands in the form of one field before anybody touched it. */
export function untouched(field: Field): string | null | readonly never[] {
  switch (field.kind) {
    case 'choice':
    case 'code':
      return field.initially ?? null
    case 'choices':
    case 'references':
      return field.initially
    case 'line':
    case 'prose':
    case 'address':
    case 'date':
    case 'grade':
      return ''
  }
}

/** A form filled from a record. */
export function toForm<F extends Fields>(fields: F, record: Values<F>): FormValues<F>
export function toForm(fields: Fields, record: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, Reflect.get(record, name) ?? untouched(field)]),
  )
}

/** These fields with their words as they are saved: without blanks at the ends. */
export function trimmed<F extends Fields, R extends { readonly [Name in keyof F]?: string | null }>(
  fields: F,
  record: R,
): Pick<R, keyof F & keyof R>
export function trimmed(fields: Fields, record: object): object {
  const present = Object.keys(fields).filter((name) => Object.hasOwn(record, name))
  return Object.fromEntries(
    present.map((name) => {
      const value: unknown = Reflect.get(record, name)
      return [name, typeof value === 'string' ? value.trim() : value]
    }),
  )
}

/** True when two records, or two forms, agree in all these fields, in whichever order they stand. */
export function isSame<F extends Fields>(
  fields: F,
  a: FormValues<F> | Values<F>,
  b: FormValues<F> | Values<F>,
): boolean {
  return Object.keys(fields).every((name) => isSameValue(Reflect.get(a, name), Reflect.get(b, name)))
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((value, at) => value === b[at])
}

/** Names of the fields, in their order. */
export function namesOf<F extends Fields>(fields: F): readonly (keyof F & string)[] {
  const isName = (name: string): name is keyof F & string => Object.hasOwn(fields, name)
  return Object.keys(fields).filter(isName)
}

/** Names of the fields in which people write words, as against choices, in their order. */
export function wordsAmong<F extends Fields>(fields: F): readonly WordsOf<F>[] {
  const holdsWords = (name: keyof F & string): name is WordsOf<F> => {
    const kind = fields[name]?.kind
    return kind === 'line' || kind === 'prose'
  }
  return namesOf(fields).filter(holdsWords)
}

type WordsOf<F extends Fields> = {
  [Name in keyof F & string]: F[Name]['kind'] extends 'line' | 'prose' ? Name : never
}[keyof F & string]
