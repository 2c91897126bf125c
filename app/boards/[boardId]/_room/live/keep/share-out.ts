import { v4 } from 'uuid'
import { isSameData } from '#board/kernel/same.ts'
import type { LeftDraft, Shares, Unsaved } from './kept.ts'
import { wordsIn } from './words-in.ts'

/** Shares out the drafts of pages that are gone, the newest first. Nothing that was typed is dropped. */
export function shareOut(left: readonly LeftDraft[], isTaken: (key: string) => boolean): Shares {
  const mine = new Map<string, LeftDraft>()
  const unsaved: Unsaved[] = []
  for (const one of [...left].sort((a, b) => b.at - a.at)) {
    const { key, value } = one
    const same = mine.get(key)
    if (!same && !isTaken(key)) mine.set(key, one)
    // What is under way stands in the outbox as well, and twice the same is once.
    else if (!isUnderWay(value) && wordsIn(value).length > 0 && !isSameData(same?.value, value))
      unsaved.push(leftWords(one))
  }
  return { mine: [...mine.values()], unsaved }
}

/** A draft that found its field taken, as an entry of the list. */
export function leftWords({ key, value, at }: LeftDraft): Unsaved {
  return { id: v4(), command: null, at, home: { key, value, free: [] }, refusal: null }
}

const isUnderWay = (value: unknown) =>
  typeof value === 'object' && value !== null && 'isSent' in value && value.isSent === true
