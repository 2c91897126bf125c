import type { Comment, Thread } from './comment.ts'

/** Sets of ids that belong to lists, each handed on from a list to the one that follows from it. */
type Handed<T> = {
  /** What the list holds; not to be kept, since it moves on with the list. */
  of(list: readonly T[]): ReadonlySet<string>
  /** Says that one list followed from another by one more id, or by none. */
  handOn(from: readonly T[], to: readonly T[], added?: string): void
}

// Boards are values that share what did not change, and asking each of them anew would read a whole discussion for every
// comment. An older list that is asked again after its set has moved on counts for itself.
function handed<T>(read: (list: readonly T[]) => readonly string[]): Handed<T> {
  const known = new WeakMap<readonly T[], Set<string>>()
  return {
    of(list) {
      const there = known.get(list)
      if (there) return there
      const ids = new Set(read(list))
      known.set(list, ids)
      return ids
    },
    handOn(from, to, added) {
      const ids = known.get(from)
      if (ids === undefined || from === to) return
      known.delete(from)
      known.set(to, added === undefined ? ids : ids.add(added))
    },
  }
}

/** The ids of all comments in the threads of a claim. */
export const commentIds = handed<Thread>((threads) =>
  threads.flatMap((thread) => thread.comments.map((comment) => comment.id)),
)

/** Everybody who has ever said something in a thread. */
export const authors = handed<Comment>((comments) => comments.map((comment) => comment.by))
