import type { Event } from '#board/law/event.ts'
import type { Account, Words } from './account.ts'
import { tellBoard } from './tell-board.ts'
import { tellClaim } from './tell-claim.ts'
import { tellComment } from './tell-comment.ts'
import { tellEvidenceEvent } from './tell-evidence.ts'
import { tellVerdict } from './tell-verdict.ts'

/** Puts any event of a log into words. Pure; the caller says who did it and when. */
export function tellEvent(event: Event, words: Words): Account {
  switch (event.type) {
    case 'board.created':
    case 'board.renamed':
    case 'board.archived':
    case 'board.reopened':
    case 'board.removed':
    case 'member.added':
    case 'member.roleSet':
    case 'member.removed':
      return tellBoard(event, words)
    case 'claim.added':
    case 'claim.edited':
    case 'claim.dropped':
    case 'claim.restored':
    case 'claim.assigned':
    case 'claim.statusSet':
    case 'claim.occurrenceAdded':
    case 'claim.occurrenceRemoved':
      return tellClaim(event, words)
    case 'evidence.attached':
    case 'evidence.edited':
    case 'evidence.withheld':
    case 'evidence.checked':
    case 'evidence.detached':
      return tellEvidenceEvent(event, words)
    case 'verdict.given':
    case 'verdict.withdrawn':
    case 'verdict.adjudicated':
      return tellVerdict(event, words)
    case 'comment.added':
    case 'comment.edited':
    case 'comment.removed':
    case 'thread.resolved':
    case 'thread.reopened':
      return tellComment(event, words)
    case 'hidden':
      return { sentence: 'hidden', values: {} }
  }
}

/** The claim an event is about, or null. */
export function claimIdOf(event: Event): string | null {
  return 'claimId' in event.data ? event.data.claimId : null
}

/** Kinds by which a log can be looked through. */
export const EVENT_KINDS = ['claim', 'evidence', 'verdict', 'comment', 'board'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** The kind of an event; null for what an audience is not shown. */
export function kindOf(event: Event): EventKind | null {
  const chapter = event.type.split('.')[0]
  if (chapter === 'thread') return 'comment'
  if (chapter === 'member') return 'board'
  return EVENT_KINDS.find((kind) => kind === chapter) ?? null
}
