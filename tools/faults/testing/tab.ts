import './browser.ts'
import { deviceKeep } from '#app/boards/[boardId]/_room/live/keep/device-keep.ts'
import type { Keep } from '#app/boards/[boardId]/_room/live/keep/kept.ts'
import { createRoomStore } from '#app/boards/[boardId]/_room/live/room-store.ts'
import { createRoom, type LiveRoom } from '#app/boards/[boardId]/_room/live/room.ts'
import { socketWire } from '#app/boards/[boardId]/_room/live/wire/socket-wire.ts'
import type { Wire } from '#app/boards/[boardId]/_room/live/wire/wire.ts'
import type { Board } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import type { Answer, Snapshot } from '#board/live/protocol.ts'
import type { Ledger } from '../scene/ledger.ts'
import { through, type Bend } from './bend.ts'
import type { Line } from '../ground/line.ts'
import type { Person } from '../scene/desk.ts'

/** What a page needs. */
export type TabOptions = {
  readonly person: Person
  readonly snapshot: Snapshot
  readonly line: Line
  readonly ledger: Ledger
  readonly bend?: Bend
}

/** A page of somebody: the product's own client, with its outbox and drafts in (a replica of) IndexedDB, on a wire that can fail. */
export class Tab {
  readonly room: LiveRoom
  readonly person: Person
  readonly line: Line
  readonly #options: TabOptions
  readonly #keep: Mortal
  readonly #recent = new Set<string>()

  constructor(options: TabOptions) {
    const { person, snapshot, line, ledger, bend = (wire: Wire) => wire } = options
    this.#options = options
    this.person = person
    this.line = line
    const me = { userId: person.userId, name: person.name, role: person.role }
    const wire = socketWire(person.userId, { url: line.url, token: person.token })
    this.#keep = mortal(deviceKeep(person.userId, snapshot.board.id))
    this.room = createRoom({
      store: createRoomStore({ snapshot, me }),
      wire: recorded(bend(wire), ledger),
      keep: this.#keep.keep,
    })
    this.room.start()
  }

  get view(): Board {
    return this.room.store.state().replica.view
  }

  get confirmed(): Board {
    return this.room.store.state().replica.confirmed
  }

  /** How many of its commands nobody has answered. */
  get waiting(): number {
    return this.room.store.state().replica.pending.length
  }

  /** Id of the first of its commands that nobody has answered. */
  get oldest(): string | undefined {
    return this.room.store.state().replica.pending[0]?.id
  }

  get link(): string {
    return this.room.store.state().link
  }

  /** Who else is on the board, as this page shows it. */
  get present(): string[] {
    return this.room.store.state().present.map(({ userId }) => userId)
  }

  /** True when this page is live and waits for nothing. */
  get isAtRest(): boolean {
    const { link, replica } = this.room.store.state()
    return link === 'live' && replica.pending.length === 0
  }

  /** Gives a command and writes it down; resolves with the last answer. */
  async give(command: CommandInput): Promise<Answer> {
    const { ledger } = this.#options
    const { id, done } = this.room.send(command)
    ledger.give(id, this.person.userId, command, true)
    this.#recent.add(id)
    setTimeout(() => this.#recent.delete(id), DEVICE_MS)
    const answer = await done
    ledger.answered(id, answer)
    return answer
  }

  /** The page is gone between one moment and the next: nothing more is written, nobody is told. */
  kill(): void {
    for (const given of this.#options.ledger.all()) if (this.#recent.has(given.id)) given.isLate = true
    this.#keep.die()
    this.line.cut()
    this.room.stop()
  }

  /** The page is closed by its person. */
  close(): void {
    this.room.stop()
  }

  /** The page is opened once more on the same device, with what the server sends now. */
  reopen(snapshot: Snapshot, bend?: Bend): Tab {
    return new Tab({ ...this.#options, snapshot, bend })
  }
}

// How long IndexedDB may take to have a command; a page killed before that may lose it, and showed nothing else.
const DEVICE_MS = 100

type Mortal = { readonly keep: Keep; die(): void }

// A page that is gone writes nothing any more, though its timers still run in this process.
function mortal(keep: Keep): Mortal {
  let isDead = false
  const never = () => new Promise(() => undefined)
  return {
    die: () => void (isDead = true),
    keep: new Proxy(keep, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return isDead && name !== 'close' && name !== 'isDurable' ? never : member.bind(target)
      },
    }),
  }
}

function recorded(wire: Wire, ledger: Ledger): Wire {
  return through(wire, {
    async command(message) {
      const answer = await wire.command(message)
      ledger.answered(message.id, answer)
      return answer
    },
  })
}
