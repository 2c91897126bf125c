import { v7 } from 'uuid'
import { command as commandShape, type CommandInput } from '#board/law/command.ts'
import { refuse, type Refusal } from '#board/law/refusal.ts'
import type { Answer, Sign } from '#board/live/protocol.ts'
import { createConnection } from './connection.ts'
import { createDrafts } from './drafts.ts'
import type { Keep } from './kept.ts'
import { createPump } from './pump.ts'
import type { RoomStore } from './room-store.ts'
import { createSigns } from './signs.ts'
import type { Wire } from './wire.ts'

/** A command on its way: its id, and the server's answer. Offline the answer waits for the line. */
export type Sent = { readonly id: string; readonly done: Promise<Answer> }

export type SendOptions = {
  /** The caller tells the person of a refusal itself. */
  readonly quiet?: boolean
}

/** Everything alive in a room: its store, the line to the server, the outbox and the drafts. */
export type LiveRoom = ReturnType<typeof createRoom>

export type RoomParts = {
  readonly store: RoomStore
  readonly wire: Wire
  readonly keep: Keep
  readonly newId?: () => string
}

type Waiting = { readonly quiet: boolean; readonly tell: (answer: Answer) => void }

/** Puts a room together. Nothing moves before `start`. */
export function createRoom({ store, wire, keep, newId = v7 }: RoomParts) {
  const refusalListeners = new Set<(refusal: Refusal) => void>()
  const waiting = new Map<string, Waiting>()
  const drafts = createDrafts(keep)
  const signs = createSigns(wire, store)
  const pump = createPump(store, wire, answered)
  const connection = createConnection(store, wire, pump, () => {
    signs.repeat()
    void adopt()
  })

  function tellOf(refusal: Refusal): void {
    for (const tell of refusalListeners) tell(refusal)
  }

  function answered(id: string, answer: Answer): void {
    void keep.dropCommand(id)
    const caller = waiting.get(id)
    waiting.delete(id)
    if ('refused' in answer && !caller?.quiet) tellOf(answer.refused)
    caller?.tell(answer)
  }

  // [R5] what a crashed or closed page left behind is sent by this one.
  async function adopt(): Promise<void> {
    const left = await keep.adoptCommands()
    for (const { id, command, at } of left) store.submit(id, command, at)
    store.setDurable(keep.isDurable())
    if (left.length > 0 && store.state().link === 'live') pump.go()
  }

  function send(input: CommandInput, { quiet = false }: SendOptions = {}): Sent {
    const id = newId()
    const parsed = commandShape.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const answer = refuse('INVALID', { path: issue?.path.join('.'), problem: issue?.message })
      if (!quiet) tellOf(answer.refused)
      return { id, done: Promise.resolve(answer) }
    }
    const done = new Promise<Answer>((tell) => waiting.set(id, { quiet, tell }))
    store.submit(id, parsed.data)
    const pending = store.state().replica.pending.at(-1)
    void keep
      .putCommand({ id, command: parsed.data, at: pending?.at ?? 0 })
      .then(() => store.setDurable(keep.isDurable()))
    if (store.state().link === 'live') pump.go()
    return { id, done }
  }

  return {
    store,
    drafts,
    send,
    newId,
    sign: (sign: Partial<Sign>) => signs.set(sign),
    /** The device's network is back: connects at once instead of at the end of a pause. */
    hurry: () => wire.hurry(),
    /** The device's network is gone: says so at once instead of when the line times out. */
    drop: () => wire.drop(),
    /** Hears of refusals that no caller tells of itself. */
    onRefusal(listener: (refusal: Refusal) => void): () => void {
      refusalListeners.add(listener)
      return () => void refusalListeners.delete(listener)
    },
    start(): void {
      connection.start()
      void drafts.load()
      void adopt()
    },
    stop(): void {
      drafts.flush()
      signs.stop()
      wire.leave(store.state().replica.confirmed.id)
      connection.stop()
      store.stop()
      keep.close()
    },
  }
}
