/**
 * Everything alive in the page of one board, and the way of a change through it:
 *
 *     form → send(command)
 *       keep       written to this device first, together with the end of its draft, so that a crash loses nothing [R5]
 *       store      decided on the replica: the screen shows it at once [R1]
 *       pump       sent over the wire, oldest first, again and again under the same id until it is answered [R3]
 *       answer     accepted: it leaves the device; its event confirms it
 *                  refused: taken back, its words go home into their form, or onto the list of what is not saved [R6]
 *
 * `LiveRoom` owns the parts and hands results from one to the next; none of them knows another's insides. `Connection`
 * says hello and catches up after each interruption, `Signs` tells presence, `Drafts` keeps what is typed and not sent.
 */

import { v7 } from 'uuid'
import type { CommandInput } from '#board/law/command.ts'
import { refuse, type Refusal } from '#board/kernel/refusal.ts'
import type { Answer, Sign } from '#board/live/protocol.ts'
import { loadShape, shapeNow, type CommandShape } from './command-shape.ts'
import { Connection } from './wire/connection.ts'
import { createDrafts, type Drafts } from './keep/drafts.ts'
import type { Home, Keep, Kept, Unsaved } from './keep/kept.ts'
import { createUnsaved, type UnsavedList } from './keep/unsaved.ts'
import { createPump, type Pump } from './wire/pump.ts'
import type { RoomStore } from './room-store.ts'
import { createSigns, type Signs } from './wire/signs.ts'
import type { Wire } from './wire/wire.ts'

/** A command on its way: its id, and the server's answer. Offline the answer waits for the line. */
export type Sent = { readonly id: string; readonly done: Promise<Answer> }

export type SendOptions = {
  /** The form that it comes from: cleared when the command is sent, filled again if it is refused and nothing stands there. */
  readonly home?: Home
  /** The words were refused and stand in their form again. */
  readonly onReturned?: () => void
  /** True when the caller has dealt with the refusal itself; `wasSeen` says that the line was up when it was sent. */
  readonly settle?: (refusal: Refusal, wasSeen: boolean) => boolean
}

export type RoomParts = {
  readonly store: RoomStore
  readonly wire: Wire
  readonly keep: Keep
  readonly newId?: () => string
}

type Caller = SendOptions & {
  readonly tell: (answer: Answer) => void
  /** It was sent over a line that was up, so the person who sent it still looks. */
  readonly wasSeen: boolean
}

/** Puts a room together. Nothing moves before `start`. */
export function createRoom(parts: RoomParts): LiveRoom {
  return new LiveRoom(parts)
}

/** Everything alive in a room: its store, the line to the server, the outbox, the drafts, and what could not be saved. */
export class LiveRoom {
  readonly store: RoomStore
  readonly drafts: Drafts
  readonly unsaved: UnsavedList
  readonly newId: () => string
  readonly #wire: Wire
  readonly #keep: Keep
  readonly #signs: Signs
  readonly #pump: Pump
  readonly #connection: Connection
  readonly #callers = new Map<string, Caller>()
  readonly #kept = new Map<string, Kept>()
  #held: readonly Kept[] = []
  readonly #refusalListeners = new Set<(refusal: Refusal) => void>()

  constructor({ store, wire, keep, newId = v7 }: RoomParts) {
    const onAnswer = (id: string, answer: Answer) => this.#answered(id, answer)
    this.store = store
    this.newId = newId
    this.drafts = createDrafts(keep)
    this.unsaved = createUnsaved(store, keep, this.drafts)
    this.#wire = wire
    this.#keep = keep
    this.#signs = createSigns(wire, store)
    this.#pump = createPump(store, wire, onAnswer)
    this.#connection = new Connection({ store, wire, pump: this.#pump, onAnswer, onLive: () => this.#onLive() })
  }

  /** Issues a command: kept on this device before anything judges it, shown at once, sent when the line allows. */
  readonly send = (input: CommandInput, options: SendOptions = {}): Sent => {
    const kept: Kept = { id: this.newId(), command: input, at: Date.now(), home: options.home }
    const wasSeen = this.store.state().link === 'live'
    const done = new Promise<Answer>((tell) => this.#callers.set(kept.id, { ...options, wasSeen, tell }))
    if (options.home) this.drafts.take(options.home.key)
    void this.#keep.putCommand(kept).then(() => this.#sayDurable())
    this.#hold([kept])
    return { id: kept.id, done }
  }

  /** Sends once more what was refused, under the same id: however often it is sent, it happens once. */
  readonly retry = async ({ refusal: _refusal, ...kept }: Unsaved): Promise<void> => {
    const isOurs = await this.#keep.retryUnsaved(kept)
    await this.unsaved.reload()
    if (isOurs) this.#hold([kept])
  }

  /** Tells the others what this person is doing. */
  readonly sign = (sign: Partial<Sign>): void => this.#signs.set(sign)

  /** The device's network is back: connects at once instead of at the end of a pause. */
  readonly hurry = (): void => this.#wire.hurry()

  /** The device's network is gone: says so at once instead of when the line times out. */
  readonly drop = (): void => this.#wire.drop()

  /** The page was asleep or out of sight: finds out whether the line still stands, or whether one may come in again. */
  readonly wake = (isSeen = true): void => this.#connection.wake(isSeen)

  /** Hears of refusals that no caller has dealt with. */
  readonly onRefusal = (listener: (refusal: Refusal) => void): (() => void) => {
    this.#refusalListeners.add(listener)
    return () => void this.#refusalListeners.delete(listener)
  }

  readonly start = (): void => {
    this.#keep.heed({ onOrphans: () => this.#takeOver(), onUnsaved: () => void this.unsaved.reload() })
    this.#connection.start()
    this.#takeOver()
  }

  readonly stop = (): void => {
    this.drafts.flush()
    this.#signs.stop()
    this.#wire.leave(this.store.state().replica.confirmed.id)
    this.#connection.stop()
    this.store.stop()
    this.#keep.close()
  }

  #onLive(): void {
    this.#signs.repeat()
    void this.#adopt()
    this.#hold([])
  }

  // [R5] what a crashed or closed page left behind is this one's.
  #takeOver(): void {
    void this.drafts.load().then(this.unsaved.reload)
    void this.#adopt()
  }

  async #adopt(): Promise<void> {
    const left = await this.#keep.adoptCommands()
    this.#sayDurable()
    this.#hold(left)
  }

  // [R3] what waits for the code that judges it keeps its order; what comes after it waits behind it.
  #hold(more: readonly Kept[]): void {
    for (const one of more) this.#kept.set(one.id, one)
    this.#held = [...this.#held, ...more]
    const shape = shapeNow()
    if (shape) return this.#issueHeld(shape)
    if (this.#held.length === 0) return
    this.store.setHeld(this.#held.length)
    loadShape().then(
      (loaded) => this.#issueHeld(loaded),
      // The connection is up and the code cannot be had: the server runs a newer build. What is kept is sent by the next page.
      () => this.store.state().link === 'live' && this.#connection.end('too_old'),
    )
  }

  #issueHeld(shape: CommandShape): void {
    const held = this.#held
    this.#held = []
    this.store.setHeld(0)
    for (const { id, command, at } of held) {
      // An older version of this page may have kept it: the shape of that time need not be today's.
      const parsed = shape.safeParse(command)
      if (parsed.success) this.store.submit(id, parsed.data, at)
      else {
        const [issue] = parsed.error.issues
        this.#answered(id, refuse('INVALID', { path: issue?.path.join('.'), problem: issue?.message }))
      }
    }
    if (held.length > 0 && this.store.state().link === 'live') this.#pump.go()
  }

  #sayDurable(): void {
    this.store.setDurable(this.#keep.isDurable())
  }

  #answered(id: string, answer: Answer): void {
    const caller = this.#callers.get(id)
    const kept = this.#kept.get(id)
    this.#callers.delete(id)
    this.#kept.delete(id)
    if ('refused' in answer && kept && !caller?.settle?.(answer.refused, caller.wasSeen))
      void this.#refused(kept, answer.refused, caller)
    else void this.#keep.dropCommand(id)
    caller?.tell(answer)
  }

  async #refused(kept: Kept, refusal: Refusal, caller: Caller | undefined): Promise<void> {
    const fate = await this.unsaved.take({
      ...kept,
      refusal,
      hasCaller: caller !== undefined,
      wasSeen: caller?.wasSeen ?? false,
    })
    if (fate === 'home') caller?.onReturned?.()
    if (fate) for (const tell of this.#refusalListeners) tell(refusal)
  }
}
