import { MemoryServer } from '#board/testing/memory-server.ts'
import { World, recordId } from '#board/testing/world.ts'
import type { Actor, Board } from '#board/board.ts'
import type { Event } from '#board/law/event.ts'
import type { Answer, Snapshot } from '#board/live/protocol.ts'

/** How every line of the lab treats what travels on it. */
export type Dials = {
  readonly latencyMs: number
  /** From 0 to 1: how likely a packet is lost, which breaks the line that carried it. */
  readonly loss: number
}

const PEOPLE = ['Olga', 'Edda', 'Cem', 'Dora', 'Vera']
const CLAIMED = ['rund 5,8 Milliarden US-Dollar', 'ein genialer Zug', 'Ökonomen sprechen von einer Blase']
/** The one log of the lab. */
export const EPOCH = 'lab'

/** A server in the memory of the page, with a log, receipts and listeners, and the dials of all lines to it. */
export class LabServer {
  dials: Dials = { latencyMs: 300, loss: 0.1 }
  readonly #server: MemoryServer
  readonly #tellers = new Set<(events: readonly Event[]) => void>()
  readonly #watchers = new Set<() => void>()

  constructor() {
    const world = World.open()
    CLAIMED.forEach((words, at) => world.claim(11 + at, words))
    this.#server = new MemoryServer(world.events)
  }

  get board(): Board {
    return this.#server.board
  }

  readonly seq = (): number => this.#server.board.seq

  snapshot(): Snapshot {
    const people = PEOPLE.map((name, at) => [
      `00000000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`,
      { name, kind: 'person' as const },
    ])
    return { board: this.#server.snapshot(), people: Object.fromEntries(people), epoch: EPOCH }
  }

  tail(after: number): readonly Event[] {
    return this.#server.tail(after)
  }

  execute(id: string, command: unknown, actor: Actor): Answer {
    const before = this.seq()
    const answer = this.#server.execute(id, command, actor, Date.now())
    if (this.seq() > before) {
      for (const tell of this.#tellers) tell(this.tail(before))
      for (const watch of this.#watchers) watch()
    }
    return answer
  }

  /** Hears of every event from now on, until the function that comes back is called. */
  listen(tell: (events: readonly Event[]) => void): () => void {
    this.#tellers.add(tell)
    return () => void this.#tellers.delete(tell)
  }

  readonly subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch)
    return () => void this.#watchers.delete(watch)
  }
}

/** The claims of the lab, as ids. */
export const LAB_CLAIMS = CLAIMED.map((_, at) => recordId(11 + at))
