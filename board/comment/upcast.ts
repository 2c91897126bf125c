import type { CommentEventData } from './comment.ts'
import { THREAD_KINDS } from './kinds.ts'

/**
 * `comment.added` in version 1 held the whole comment, most of which its envelope says too. Read by hand: this travels with
 * the law into every page, and the library that judges shapes does not.
 */
export function commentAddedFromV1(stored: unknown): CommentEventData['comment.added'] {
  const comment = field(stored, 'comment')
  const data = {
    claimId: text(field(stored, 'claimId')),
    threadId: text(field(stored, 'threadId')),
    commentId: text(field(comment, 'id')),
    body: text(field(comment, 'body')),
  }
  if (field(stored, 'opensThread') !== true) return data
  const kind = THREAD_KINDS.find((one) => one === field(stored, 'kind'))
  if (kind === undefined) throw new Error('comment.added in version 1 opens a thread of no kind')
  return { ...data, opens: kind }
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('comment.added in version 1 lacks words')
  return value
}
