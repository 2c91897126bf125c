/**
 * The state of a board's page, and every way in which it changes. One immutable value (`RoomState`: replica, link,
 * presence, what glows, what could not be saved …); each method makes a new one and tells the subscribers, and
 * components read what they need of it (`use-read`).
 *
 *     store.submit(id, { type: 'claim.setStatus', … })   the replica shows it, unanswered
 *     store.receive(events, people)                      folds them; says if some are missing, or too new for this page
 *     store.takeSnapshot(snapshot, asked)                another board in place of the confirmed one
 *
 * It knows no socket, no disk and no React, so it is tested by calling it.
 */

import type { Directory } from '#board/board.ts'
import type { Command } from '#board/law/command.ts'
import type { Event } from '#board/law/event.ts'
import type { Presence, Snapshot } from '#board/live/protocol.ts'
import { acknowledge, receive, reset, submit, withdraw } from '#board/live/replica.ts'
import { firstState, type Glow, type Link, type RoomStart, type RoomState } from './room-state.ts'
import type { Unsaved } from './keep/kept.ts'
import { touchedBy } from '#board/law/features.ts'

/** How long a record glows after somebody else changed it, in milliseconds. */
export const GLOW_MS = 4_000

// After a long absence everything would glow at once, which would tell nobody anything.
const MOST_GLOWING_EVENTS = 40

/** What came of folding events. */
export type Folded = {
  /** Some are missing in between and must be asked for [S4]. */
  readonly isMissing: boolean
  /** This page is too old to read one of them [R4]; nothing after it was folded. */
  readonly isTooNew: boolean
  /** Commands of this page that the events show to be carried out. */
  readonly answered: readonly { readonly id: string; readonly seq: number }[]
}

/** Makes the store of a room from what the page was sent. */
export function createRoomStore(start: RoomStart, clock: () => number = Date.now): RoomStore {
  return new RoomStore(start, clock)
}

/** The state of one room and every way in which it changes. Knows no socket, no disk and no React. */
export class RoomStore {
  readonly #clock: () => number
  readonly #first: RoomState
  readonly #listeners = new Set<() => void>()
  #state: RoomState
  #fading: ReturnType<typeof setTimeout> | undefined

  constructor(start: RoomStart, clock: () => number) {
    this.#clock = clock
    this.#first = firstState(start)
    this.#state = this.#first
  }

  readonly state = (): RoomState => this.#state

  /** The state before anything happened: what the server has rendered. */
  readonly first = (): RoomState => this.#first

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  submit(id: string, command: Command, at = this.#clock()): void {
    this.#set({ replica: submit(this.#state.replica, id, command, at) })
  }

  acknowledge(id: string, seq: number): void {
    this.#set({ replica: acknowledge(this.#state.replica, id, seq) })
  }

  withdraw(id: string): void {
    this.#set({ replica: withdraw(this.#state.replica, id) })
  }

  /** Folds events, and takes those of this page's own commands for their answer. */
  receive(events: readonly Event[], people: Directory = {}): Folded {
    const glows = this.#withGlows(events)
    const answered = ownAnswers(this.#state, events)
    // A line that breaks between the events and the ack would leave the command waiting for ever.
    const told = answered.reduce((replica, { id, seq }) => acknowledge(replica, id, seq), this.#state.replica)
    const { replica, needs } = receive(told, events)
    this.#set({ replica, glows, people: joined(this.#state.people, people) })
    return { isMissing: needs === 'tail', isTooNew: needs === 'upgrade', answered }
  }

  /** Takes a board in place of the confirmed one; `asked` is the seq that the server was told we know. */
  takeSnapshot({ board, people, epoch }: Snapshot, asked: number): void {
    const { replica } = this.#state
    // A log that ends before what was folded of it has lost its end, as after a fail-over: it is another log.
    const isNewEpoch = epoch !== this.#state.epoch || board.seq < asked
    // What an older log had accepted is in the new one, or was lost with it: its seq means nothing here.
    const answered = isNewEpoch ? replica.pending.filter((one) => one.ackedSeq !== null) : []
    const open = answered.reduce((left, one) => withdraw(left, one.id), replica)
    this.#set({ replica: reset(open, board, isNewEpoch), epoch, people: joined(this.#state.people, people) })
  }

  setLink(link: Link): void {
    if (link !== this.#state.link) this.#set({ link, present: link === 'live' ? this.#state.present : [] })
  }

  setDurable(isDurable: boolean): void {
    if (isDurable !== this.#state.isDurable) this.#set({ isDurable })
  }

  setHeld(held: number): void {
    if (held !== this.#state.held) this.#set({ held })
  }

  setUnsaved(unsaved: readonly Unsaved[]): void {
    if (unsaved.length > 0 || this.#state.unsaved.length > 0) this.#set({ unsaved })
  }

  /** Notes whether the edit of this draft stands against a newer state. */
  setClash(key: string, isClash: boolean): void {
    if (this.#state.clashes.has(key) === isClash) return
    const clashes = new Set(this.#state.clashes)
    if (isClash) clashes.add(key)
    else clashes.delete(key)
    this.#set({ clashes })
  }

  /** Takes everybody on the board; this person's own connections are left out. */
  setPresent(present: readonly Presence[]): void {
    this.#set({ present: present.filter((one) => one.userId !== this.#state.me.userId) })
  }

  setHand(hand: string | null): void {
    if (hand !== this.#state.hand) this.#set({ hand })
  }

  /** Moves a read mark forward; false when it stood there already. */
  markRead(claimId: string, seq: number): boolean {
    if ((this.#state.readMarks[claimId] ?? 0) >= seq) return false
    this.#set({ readMarks: { ...this.#state.readMarks, [claimId]: seq } })
    return true
  }

  stop(): void {
    clearTimeout(this.#fading)
    this.#fading = undefined
  }

  #set(change: Partial<RoomState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #withGlows(events: readonly Event[]): ReadonlyMap<string, Glow> {
    const { replica, me, glows } = this.#state
    const fresh = events.filter((event) => event.seq > replica.confirmed.seq && event.by !== me.userId)
    if (fresh.length === 0 || fresh.length > MOST_GLOWING_EVENTS) return glows
    const since = this.#clock()
    this.#fading ??= setTimeout(() => this.#fade(), GLOW_MS)
    return new Map([
      ...glows,
      ...fresh.flatMap((event) => touchedBy(event).map((id) => [id, { by: event.by, since }] as const)),
    ])
  }

  #fade(): void {
    const since = this.#clock() - GLOW_MS
    const glows = new Map([...this.#state.glows].filter(([, glow]) => glow.since > since))
    if (glows.size !== this.#state.glows.size) this.#set({ glows })
    this.#fading = glows.size > 0 ? setTimeout(() => this.#fade(), GLOW_MS / 4) : undefined
  }
}

function ownAnswers({ replica }: RoomState, events: readonly Event[]): Folded['answered'] {
  const answers = new Map(events.map(({ commandId, seq }) => [commandId, seq]))
  return replica.pending.flatMap(({ id, ackedSeq }) => {
    const seq = answers.get(id)
    return ackedSeq === null && seq !== undefined ? [{ id, seq }] : []
  })
}

function joined(known: Directory, more: Directory): Directory {
  return Object.keys(more).length === 0 ? known : { ...known, ...more }
}
