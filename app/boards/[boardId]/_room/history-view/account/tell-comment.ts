import { withNames } from '#board/comment/mention.ts'
import type { EventOf } from '#board/law/event.ts'
import type { Account, Tellers, Words } from './account.ts'

/** What happened in the discussion of a claim. */
export const commentTellers: Tellers<'comment' | 'thread'> = {
  'comment.added': (event, words) => {
    const { opens, body } = event.data
    const values = { claim: words.claimName, kind: opens ?? 'reply' }
    return isTakenBack(event, words) ? { values, isTakenBack: true } : { values, said: withNames(body, words.nameOf) }
  },
  'comment.edited': (event, words) => {
    const { was, body } = event.data
    const values = { claim: words.claimName }
    if (isTakenBack(event, words)) return { values, isTakenBack: true }
    return {
      values,
      changes: [{ field: 'body', was: withNames(was, words.nameOf), now: withNames(body, words.nameOf) }],
    }
  },
  'comment.removed': (_event, words) => ({ values: { claim: words.claimName } }),
  'thread.resolved': tellThread,
  'thread.reopened': tellThread,
}

// These events carry ids only: a thread is known by what opened it.
function tellThread({ data }: EventOf<'thread.resolved' | 'thread.reopened'>, words: Words): Account {
  const thread = words.claim?.threads.find((one) => one.id === data.threadId)
  return { values: { claim: words.claimName }, said: withNames(thread?.comments[0]?.body ?? '', words.nameOf) }
}

// The server does not tell such words; a page may have read them before they were taken back.
function isTakenBack({ data }: EventOf<'comment.added' | 'comment.edited'>, { claim }: Words): boolean {
  const thread = claim?.threads.find((one) => one.id === data.threadId)
  return data.withheld !== undefined || Boolean(thread?.comments.find((one) => one.id === data.commentId)?.removedBy)
}
