import type { Event } from '#board/law/event.ts'
import type { Account, Words } from './account.ts'

type CommentEvent = Extract<Event, { type: `comment.${string}` | `thread.${string}` }>

/** Tells what happened in the discussion of a claim. */
export function tellComment(event: CommentEvent, words: Words): Account {
  const { claimName: claim } = words
  switch (event.type) {
    case 'comment.added': {
      const { opens, body } = event.data
      const values = { claim, kind: opens ?? 'reply' }
      if (isTakenBack(event, words)) return { sentence: event.type, values, isTakenBack: true }
      return { sentence: event.type, values, said: withNames(body, words) }
    }
    case 'comment.edited': {
      const { was, body } = event.data
      if (isTakenBack(event, words)) return { sentence: event.type, values: { claim }, isTakenBack: true }
      const change = { field: 'comment' as const, was: withNames(was, words), now: withNames(body, words) }
      return { sentence: event.type, values: { claim }, changes: [change] }
    }
    case 'comment.removed':
      return { sentence: event.type, values: { claim } }
    case 'thread.resolved':
    case 'thread.reopened': {
      const thread = words.claim?.threads.find((one) => one.id === event.data.threadId)
      const opening = thread?.comments[0]?.body ?? ''
      return { sentence: event.type, values: { claim }, said: withNames(opening, words) }
    }
  }
}

// The server does not tell such words; a page may have read them before they were taken back.
function isTakenBack({ data }: Extract<CommentEvent, { data: { commentId: string } }>, { claim }: Words): boolean {
  const thread = claim?.threads.find((one) => one.id === data.threadId)
  return data.withheld !== undefined || Boolean(thread?.comments.find((one) => one.id === data.commentId)?.removedBy)
}

/** A body with names in the place of mentions, for where no links are needed. */
export function withNames(body: string, { nameOf }: Pick<Words, 'nameOf'>): string {
  return body.replace(/<@([0-9a-f-]{36})>/g, (_token, userId: string) => `@${nameOf(userId)}`)
}
