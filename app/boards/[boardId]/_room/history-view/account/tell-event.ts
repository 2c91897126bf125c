import type { Event, EventOf, EventType } from '#board/law/event.ts'
import type { Account, Tellers, Words } from './account.ts'
import { boardTellers } from './tell-board.ts'
import { claimTellers } from './tell-claim.ts'
import { commentTellers } from './tell-comment.ts'
import { evidenceTellers } from './tell-evidence.ts'
import { verdictTellers } from './tell-verdict.ts'

const TELLERS: Tellers<EventType> = {
  ...boardTellers,
  ...claimTellers,
  ...evidenceTellers,
  ...verdictTellers,
  ...commentTellers,
  hidden: () => ({ values: {} }),
}

/** Puts any event of a log into words. Pure; the caller says who did it and when. */
export function tellEvent<T extends EventType>(event: EventOf<T>, words: Words): Account {
  const type: T = event.type
  return TELLERS[type](event, words)
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
