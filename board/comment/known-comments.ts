import type { Thread } from './comment.ts'

// The ids of all comments in a list of threads. Boards are values that share what did not change, and asking each of them
// anew would read a whole discussion for every comment. The set is handed on from a list to the one that follows from it;
// an older list that is asked again after that counts for itself.
const known = new WeakMap<readonly Thread[], Set<string>>()

/** The ids of all comments in these threads; not to be kept, since it moves on with the threads. */
export function commentIds(threads: readonly Thread[]): ReadonlySet<string> {
  const there = known.get(threads)
  if (there) return there
  const ids = new Set(threads.flatMap((thread) => thread.comments.map((comment) => comment.id)))
  known.set(threads, ids)
  return ids
}

/** Says that one list of threads followed from another by one more comment, or by none. */
export function handOn(from: readonly Thread[], to: readonly Thread[], added?: string): void {
  const ids = known.get(from)
  if (ids === undefined || from === to) return
  known.delete(from)
  known.set(to, added === undefined ? ids : ids.add(added))
}
