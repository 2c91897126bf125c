import { mergeWords } from './merge-words.ts'
import type { Clash } from './use-revision.ts'

/** A record of an edit: every field is a text or a choice. */
export type Fields = { readonly [name: string]: string | null }

/**
 * Brings two edits of one record together: texts named in `prose` word by word, of every other field whichever was changed,
 * one's own where both were.
 */
export function mergeFields<T extends Fields>(
  clash: Clash<T>,
  prose: readonly (keyof T)[],
): { value: T; isClean: boolean } {
  const { base, mine, theirs } = clash
  const merged = { ...theirs }
  let isClean = true
  for (const name of keysOf(mine)) {
    if (mine[name] === theirs[name] || mine[name] === base[name]) continue
    const both = prose.includes(name) && theirs[name] !== base[name]
    if (both && isText(base[name]) && isText(mine[name]) && isText(theirs[name])) {
      const words = mergeWords(base[name], mine[name], theirs[name])
      Object.assign(merged, { [name]: words.text })
      isClean &&= words.isClean
    } else {
      isClean &&= theirs[name] === base[name]
      merged[name] = mine[name]
    }
  }
  return { value: merged, isClean }
}

/** Names of the fields in which two versions differ. */
export function differing<T extends Fields>(a: T, b: T): (keyof T & string)[] {
  return keysOf(a).filter((name) => a[name] !== b[name])
}

function keysOf<T extends Fields>(fields: T): (keyof T & string)[] {
  return Object.keys(fields)
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string'
}
