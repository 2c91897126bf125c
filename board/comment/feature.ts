import type { Board } from '../board.ts'
import { changesClaim } from '../kernel/change-claim.ts'
import { type Feature, hidden } from '../kernel/feature.ts'
import { both, claimAsked, editors, either, type Rule, writers } from '../kernel/rights.ts'
import type { EventOf } from '../law/event.ts'
import type { Notice, NoticeKind } from '../law/notices.ts'
import { mentionsIn } from './mention.ts'
import { addComment, editComment, removeComment, reopenThread, resolveThread } from './decide.ts'
import { authors } from './known-comments.ts'
import { withThreadsAfter } from './threads-after.ts'
import { commentAddedFromV1 } from './upcast.ts'
import { bytesOf } from '../law/stored.ts'

const wroteComment: Rule = (asked) =>
  claimAsked(asked)
    ?.threads.flatMap((thread) => thread.comments)
    .some((comment) => comment.id === asked.question.commentId && comment.by === asked.userId) ?? false

type OfThread = { readonly claimId: string; readonly threadId: string }
const touchesThread = ({ data }: { readonly data: OfThread }) => [data.claimId, data.threadId]
const touchesComment = ({ data }: { readonly data: OfThread & { readonly commentId: string } }) => [
  data.claimId,
  data.threadId,
  data.commentId,
]

/** What a desk says to each other about a claim. No reader hears any of it. */
export const commentFeature: Feature<'comment'> = {
  commands: {
    'comment.add': { may: writers, decide: addComment },
    'comment.edit': { may: both(writers, wroteComment), decide: editComment },
    'comment.remove': { may: either(editors, both(writers, wroteComment)), decide: removeComment },
  },
  events: {
    'comment.added': {
      lifts: [commentAddedFromV1],
      apply: changesClaim(withThreadsAfter),
      seenBy: { public: hidden },
      room: 'adding',
      growth: ({ data }) => bytesOf(data.body),
      touches: touchesComment,
      notices: noticesOfComment,
    },
    'comment.edited': {
      apply: changesClaim(withThreadsAfter),
      seenBy: { public: hidden },
      room: 'adding',
      growth: ({ data }) => bytesOf(data.body) - bytesOf(data.was),
      touches: touchesComment,
      notices: noticesOfEdit,
    },
    'comment.removed': {
      apply: changesClaim(withThreadsAfter),
      seenBy: { public: hidden },
      room: 'finishing',
      touches: touchesComment,
    },
  },
  claimSeenBy: { public: (claim) => ({ ...claim, threads: [] }) },
}

/** The threads in which it is said: open questions until somebody resolves them. */
export const threadFeature: Feature<'thread'> = {
  commands: {
    'thread.resolve': { may: writers, decide: resolveThread },
    'thread.reopen': { may: writers, decide: reopenThread },
  },
  events: {
    'thread.resolved': {
      apply: changesClaim(withThreadsAfter),
      seenBy: { public: hidden },
      room: 'finishing',
      touches: touchesThread,
    },
    'thread.reopened': {
      apply: changesClaim(withThreadsAfter),
      seenBy: { public: hidden },
      room: 'finishing',
      touches: touchesThread,
    },
  },
}

function noticesOfComment(event: EventOf<'comment.added'>, board: Board): readonly Notice[] {
  const { body, threadId, claimId, opens } = event.data
  const mentioned = mentionsIn(body)
  // Whoever opens a thread answers nobody.
  const thread = opens ? undefined : board.claims[claimId]?.threads.findLast((one) => one.id === threadId)
  const there = thread ? [...authors.of(thread.comments)] : []
  const replied = there.filter((userId) => !mentioned.includes(userId))
  return [
    ...mentioned.map((userId) => notice(event, userId, 'mention')),
    ...replied.map((userId) => notice(event, userId, 'reply')),
  ]
}

function noticesOfEdit(event: EventOf<'comment.edited'>): readonly Notice[] {
  const known = new Set(mentionsIn(event.data.was))
  const added = mentionsIn(event.data.body).filter((userId) => !known.has(userId))
  return added.map((userId) => notice(event, userId, 'mention'))
}

function notice(
  { data, by, seq }: EventOf<'comment.added' | 'comment.edited'>,
  userId: string,
  kind: NoticeKind,
): Notice {
  return { userId, kind, claimId: data.claimId, threadId: data.threadId, by, seq }
}
