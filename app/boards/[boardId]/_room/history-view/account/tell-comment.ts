import type { EventOf } from '#board/law/event.ts'
import type { Account, Tellers, Words } from './account.ts'

/** What happened in the discussion of a claim. */
export const commentTellers: Tellers<'comment' | 'thread'> = {
  'comment.added': ({ data: { opens, body } }, words) => ({
    values: { claim: words.claimName, kind: opens ?? 'reply' },
    said: withNames(body, words),
  }),
  'comment.edited': ({ data: { was, body } }, words) => ({
    values: { claim: words.claimName },
    changes: [{ field: 'body', was: withNames(was, words), now: withNames(body, words) }],
  }),
  'comment.removed': ({ data }, words) => ({
    values: { claim: words.claimName },
    removed: withNames(data.was, words),
  }),
  'thread.resolved': tellThread,
  'thread.reopened': tellThread,
}

// These events carry ids only: a thread is known by what opened it.
function tellThread({ data }: EventOf<'thread.resolved' | 'thread.reopened'>, words: Words): Account {
  const thread = words.claim?.threads.find((one) => one.id === data.threadId)
  return { values: { claim: words.claimName }, said: withNames(thread?.comments[0]?.body ?? '', words) }
}

/** A body with names in the place of mentions, for where no links are needed. */
export function withNames(body: string, { nameOf }: Pick<Words, 'nameOf'>): string {
  return body.replace(/<@([0-9a-f-]{36})>/g, (_token, userId: string) => `@${nameOf(userId)}`)
}
