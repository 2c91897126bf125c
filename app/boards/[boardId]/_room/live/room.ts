import { v7 } from 'uuid'
import type { CommandInput } from '#board/law/command.ts'
import { refuse, type Refusal } from '#board/law/refusal.ts'
import type { Answer, Sign } from '#board/live/protocol.ts'
import { loadShape, shapeNow, type CommandShape } from './command-shape.ts'
import { Connection } from './wire/connection.ts'
import { createDrafts, type Drafts } from './keep/drafts.ts'
import type { Keep } from './keep/kept.ts'
import { createPump, type Pump } from './wire/pump.ts'
import type { RoomStore } from './room-store.ts'
import { createSigns, type Signs } from './wire/signs.ts'
import type { Wire } from './wire/wire.ts'

/** A command on its way: its id, and the server's answer. Offline the answer waits for the line. */
export type Sent = { readonly id: string; readonly done: Promise<Answer> }

export type SendOptions = {
  /** The caller tells the person of a refusal itself. */
  readonly quiet?: boolean
}

export type RoomParts = {
  readonly store: RoomStore
  readonly wire: Wire
  readonly keep: Keep
  readonly newId?: () => string
}

type Waiting = { readonly quiet: boolean; readonly tell: (answer: Answer) => void }

/** Puts a room together. Nothing moves before `start`. */
export function createRoom(parts: RoomParts): LiveRoom {
  return new LiveRoom(parts)
}

/** Everything alive in a room: its store, the line to the server, the outbox and the drafts. */
export class LiveRoom {
  readonly store: RoomStore
  readonly drafts: Drafts
  readonly newId: () => string
  readonly #wire: Wire
  readonly #keep: Keep
  readonly #signs: Signs
  readonly #pump: Pump
  readonly #connection: Connection
  readonly #waiting = new Map<string, Waiting>()
  readonly #refusalListeners = new Set<(refusal: Refusal) => void>()

  constructor({ store, wire, keep, newId = v7 }: RoomParts) {
    const onAnswer = (id: string, answer: Answer) => this.#answered(id, answer)
    this.store = store
    this.newId = newId
    this.drafts = createDrafts(keep)
    this.#wire = wire
    this.#keep = keep
    this.#signs = createSigns(wire, store)
    this.#pump = createPump(store, wire, onAnswer)
    this.#connection = new Connection({ store, wire, pump: this.#pump, onAnswer, onLive: () => this.#onLive() })
  }

  /** Issues a command: shown at once, kept on this device, sent when the line allows. */
  readonly send = (input: CommandInput, { quiet = false }: SendOptions = {}): Sent => {
    const id = this.newId()
    const done = new Promise<Answer>((tell) => this.#waiting.set(id, { quiet, tell }))
    const shape = shapeNow()
    if (shape) this.#issue(id, input, shape)
    else void this.#issueLater(id, input)
    return { id, done }
  }

  /** Tells the others what this person is doing. */
  readonly sign = (sign: Partial<Sign>): void => this.#signs.set(sign)

  /** The device's network is back: connects at once instead of at the end of a pause. */
  readonly hurry = (): void => this.#wire.hurry()

  /** The device's network is gone: says so at once instead of when the line times out. */
  readonly drop = (): void => this.#wire.drop()

  /** Hears of refusals that no caller tells of itself. */
  readonly onRefusal = (listener: (refusal: Refusal) => void): (() => void) => {
    this.#refusalListeners.add(listener)
    return () => void this.#refusalListeners.delete(listener)
  }

  readonly start = (): void => {
    this.#connection.start()
    void this.drafts.load()
    void this.#adopt()
  }

  readonly stop = (): void => {
    this.drafts.flush()
    this.#signs.stop()
    this.#wire.leave(this.store.state().replica.confirmed.id)
    this.#connection.stop()
    this.store.stop()
    this.#keep.close()
  }

  // The first thing done on a page may be faster than the code that judges it. [R3] what waits keeps its order.
  async #issueLater(id: string, input: CommandInput): Promise<void> {
    const shape = await loadShape().catch(() => null)
    if (shape) this.#issue(id, input, shape)
    else this.#answered(id, refuse('UPGRADE_REQUIRED'))
  }

  #issue(id: string, input: CommandInput, shape: CommandShape): void {
    const parsed = shape.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return this.#answered(id, refuse('INVALID', { path: issue?.path.join('.'), problem: issue?.message }))
    }
    const at = Date.now()
    this.store.submit(id, parsed.data, at)
    void this.#keep.putCommand({ id, command: parsed.data, at }).then(() => this.#sayDurable())
    if (this.store.state().link === 'live') this.#pump.go()
  }

  #onLive(): void {
    this.#signs.repeat()
    void this.#adopt()
  }

  // [R5] what a crashed or closed page left behind is sent by this one.
  async #adopt(): Promise<void> {
    const left = await this.#keep.adoptCommands()
    // Where the shape cannot be had they stay on the device, for the next page to send.
    const shape = left.length > 0 ? await loadShape().catch(() => null) : null
    for (const { id, command, at } of shape ? left : []) {
      // An older version of this page may have kept it: the shape of that time need not be today's.
      const parsed = shape?.safeParse(command)
      if (parsed?.success) this.store.submit(id, parsed.data, at)
      else this.#answered(id, refuse('INVALID'))
    }
    this.#sayDurable()
    if (left.length > 0 && this.store.state().link === 'live') this.#pump.go()
  }

  #sayDurable(): void {
    this.store.setDurable(this.#keep.isDurable())
  }

  #answered(id: string, answer: Answer): void {
    void this.#keep.dropCommand(id)
    const caller = this.#waiting.get(id)
    this.#waiting.delete(id)
    if ('refused' in answer && !caller?.quiet) this.#tellOf(answer.refused)
    caller?.tell(answer)
  }

  #tellOf(refusal: Refusal): void {
    for (const tell of this.#refusalListeners) tell(refusal)
  }
}
