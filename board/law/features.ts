import { boardFeature } from '../article/feature.ts'
import { claimFeature } from '../claim/feature.ts'
import { commentFeature, threadFeature } from '../comment/feature.ts'
import { evidenceFeature } from '../evidence/feature.ts'
import { asItIs, type CommandRule, type EventRule } from '../kernel/feature.ts'
import { memberFeature } from '../member/feature.ts'
import { verdictFeature } from '../verdict/feature.ts'
import type { Command, CommandOf } from './command.ts'
import type { Role } from '../kernel/role.ts'
import type { EventOf, EventType } from './event.ts'

/** Every noun of the law. What is said of all of them is read from here. */
export const FEATURES = [
  boardFeature,
  memberFeature,
  claimFeature,
  evidenceFeature,
  verdictFeature,
  commentFeature,
  threadFeature,
] as const

/** What is known of each command on a board that exists. */
export const COMMAND_RULES: { readonly [T in Command['type']]: CommandRule<CommandOf<T>> } = {
  ...boardFeature.commands,
  ...memberFeature.commands,
  ...claimFeature.commands,
  ...evidenceFeature.commands,
  ...verdictFeature.commands,
  ...commentFeature.commands,
  ...threadFeature.commands,
}

/** What is known of each event. */
export const EVENT_RULES: { readonly [T in EventType]: EventRule<T> } = {
  ...boardFeature.events,
  ...memberFeature.events,
  ...claimFeature.events,
  ...evidenceFeature.events,
  ...verdictFeature.events,
  ...commentFeature.events,
  ...threadFeature.events,
  hidden: { apply: (board) => board, seenBy: { public: asItIs }, room: 'free', touches: () => [], neverLogged: true },
}

/** The rule of an event's type; undefined for a type that a newer version of the product has written. */
export function eventRule<T extends EventType>(type: T): EventRule<T> | undefined {
  // Own entries alone: a type comes from outside, and `constructor` is no event.
  return Object.hasOwn(EVENT_RULES, type) ? EVENT_RULES[type] : undefined
}

/** The version in which an event type is written today. */
export function versionOf(type: EventType): number {
  return 1 + (EVENT_RULES[type].lifts?.length ?? 0)
}

/** Ids of the records that an event changed: the claim, and whatever of it. */
export function touchedBy<T extends EventType>(event: EventOf<T>): readonly string[] {
  const type: T = event.type
  return eventRule(type)?.touches(event) ?? []
}

/** Whose seat an event changed, and to what (null: none any more); null for an event about something else. */
export function seatChangedBy<T extends EventType>(
  event: EventOf<T>,
): { readonly userId: string; readonly role: Role | null } | null {
  const type: T = event.type
  return eventRule(type)?.seat?.(event) ?? null
}

/** Every event type that a log can hold. */
export const LOGGED_TYPES: readonly EventType[] = typesOf(EVENT_RULES).filter(
  (type) => EVENT_RULES[type].neverLogged !== true,
)

function typesOf(rules: typeof EVENT_RULES): EventType[] {
  const isType = (name: string): name is EventType => Object.hasOwn(rules, name)
  return Object.keys(rules).filter(isType)
}
