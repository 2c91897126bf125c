import type { Thread, Comment } from '../comment/comment.ts'
import { bytesOf } from './stored.ts'
import type { Claim } from '../claim/claim.ts'

const ofRecord = new WeakMap<object, number>()
const ofThreads = new WeakMap<readonly Thread[], number>()

/** Bytes of what a claim holds now: its own words, places, evidence, verdicts and comments. What was taken away counts no more. */
export function heldBytes(claim: Claim): number {
  const { occurrences, evidence, verdicts, threads, ...own } = claim
  const lists: (readonly object[])[] = [occurrences, evidence, verdicts]
  return bytesOf(own) + lists.reduce((sum, list) => sum + sumOf(list), 0) + heldIn(threads)
}

/** Says that one list of threads followed from another by one more comment, so that nobody has to count a discussion anew. */
export function handOnBytes(from: readonly Thread[], to: readonly Thread[], added: Comment): void {
  const known = ofThreads.get(from)
  if (known !== undefined) ofThreads.set(to, known + recordBytes(added))
}

function heldIn(threads: readonly Thread[]): number {
  const known = ofThreads.get(threads)
  if (known !== undefined) return known
  const sum = threads.reduce((all, thread) => all + sumOf(thread.comments), 0)
  ofThreads.set(threads, sum)
  return sum
}

const sumOf = (records: readonly object[]) => records.reduce((sum, record) => sum + recordBytes(record), 0)

// Records are immutable: one that changed is another object, so what was counted for this one stays true.
function recordBytes(record: object): number {
  const known = ofRecord.get(record)
  if (known !== undefined) return known
  const bytes = bytesOf(record)
  ofRecord.set(record, bytes)
  return bytes
}
