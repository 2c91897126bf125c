import type { Board } from '../board.ts'
import type { Comment, Thread } from '../comment/comment.ts'
import type { Event } from './event.ts'
import { bytesOf } from './stored.ts'

const known = new WeakMap<readonly Thread[], ReadonlyMap<string, string>>()

/** By comment id, who took it back, of all comments in these threads that were. */
function takenBackIn(threads: readonly Thread[]): ReadonlyMap<string, string> {
  const there = known.get(threads)
  if (there) return there
  const taken = new Map<string, string>()
  for (const { comments } of threads) for (const { id, removedBy } of comments) if (removedBy) taken.set(id, removedBy)
  known.set(threads, taken)
  return taken
}

/**
 * An event as it may be told once the board stands at `head`: of a comment that was taken back since, no wording is given
 * to anybody any more [A3], the earlier ones no more than the last. [A1] Folding what is told gives the same board, [H1] and the
 * log keeps what it holds.
 */
export function toldAt(head: Board, event: Event): Event {
  if (event.type !== 'comment.added' && event.type !== 'comment.edited' && event.type !== 'comment.removed')
    return event
  const claim = head.claims[event.data.claimId]
  if (claim === undefined || !takenBackIn(claim.threads).has(event.data.commentId)) return event
  switch (event.type) {
    case 'comment.added':
      return { ...event, data: withheld(event.data, { ...event.data, body: '' }) }
    case 'comment.edited':
      return { ...event, data: withheld(event.data, { ...event.data, body: '', was: '' }) }
    case 'comment.removed': {
      const { was: _was, ...told } = event.data
      return { ...event, data: withheld(event.data, told) }
    }
  }
}

// The bytes still count, so that whoever folds this comes to the counts of the log.
function withheld<Data extends object>(data: Data, told: Data): Data & { withheld?: number } {
  const bytes = bytesOf(data) - bytesOf(told)
  return bytes === 0 ? told : { ...told, withheld: bytes }
}

/** An earlier state of a board as it may be shown now: comments that were taken back since are tombstones in it too. */
export function pastAt(head: Board, past: Board): Board {
  const claims = Object.entries(past.claims).map(([id, claim]) => {
    const taken = takenBackIn(head.claims[id]?.threads ?? [])
    return [id, taken.size === 0 ? claim : { ...claim, threads: claim.threads.map((one) => without(one, taken)) }]
  })
  return { ...past, claims: Object.fromEntries(claims) }
}

function without(thread: Thread, taken: ReadonlyMap<string, string>): Thread {
  const emptied = (comment: Comment): Comment => {
    const by = taken.get(comment.id)
    return by === undefined ? comment : { ...comment, body: '', removedBy: by }
  }
  return thread.comments.some(({ id }) => taken.has(id))
    ? { ...thread, comments: thread.comments.map(emptied) }
    : thread
}
