import type { Actor, Directory } from '#board/board.ts'
import type { Answer, Goodbye, OpenEvents, Presence } from '#board/live/protocol.ts'
import type { MemoryServer } from '#board/testing/memory-server.ts'
import type { Wire, WireListener } from '../live/wire/wire.ts'

export const EPOCH = 'test'

/** One person's line to a server in memory; a test may cut it and join it again. */
export type MemoryLine = Wire & {
  cut(): void
  join(): void
  goodbye(reason: Goodbye): void
  /** News that this server never had. */
  tell(news: OpenEvents): void
  /** Every sign that went out, oldest first. */
  readonly signs: unknown[]
}

/** A server in memory with lines to it: what one client does reaches all the others, in a later microtask. */
export function memoryNet(server: MemoryServer, people: Directory, clock: () => number = Date.now) {
  const listeners = new Set<WireListener>()
  let relayed = server.board.seq

  /** Tells everyone of all that is new, as the relay does. */
  function relay(): void {
    const events = server.tail(relayed)
    relayed = server.board.seq
    if (events.length === 0) return
    for (const listener of listeners) listener.events({ boardId: server.board.id, epoch: EPOCH, events })
  }

  /** Somebody does something without a client of their own in the test. */
  function execute(actor: Actor, id: string, command: unknown): Answer {
    const answer = server.execute(id, command, actor, clock())
    relay()
    return answer
  }

  function present(all: readonly Presence[]): void {
    for (const listener of listeners) listener.presence({ boardId: server.board.id, present: all })
  }

  function line(actor: Actor): MemoryLine {
    let mine: WireListener | null = null
    let isUp = true
    const signs: unknown[] = []
    const lost = () => new Promise<never>((_, reject) => setTimeout(reject, 5))
    const connect = () => {
      if (!mine || !isUp) return
      listeners.add(mine)
      mine.opened()
    }
    return {
      signs,
      open(listener) {
        mine = listener
        queueMicrotask(connect)
      },
      close() {
        if (mine) listeners.delete(mine)
        mine = null
      },
      drop: () => undefined,
      hurry: () => undefined,
      hello: async ({ lastSeq }) => (isUp ? { tail: server.tail(lastSeq), people, epoch: EPOCH } : lost()),
      async command({ id, command }) {
        await Promise.resolve()
        return isUp ? execute(actor, id, command) : lost()
      },
      presence: (sign) => void signs.push(sign),
      leave: () => undefined,
      cut() {
        isUp = false
        if (mine) listeners.delete(mine)
        mine?.closed()
      },
      join() {
        isUp = true
        connect()
      },
      tell: (news) => mine?.events(news),
      goodbye: (reason) => mine?.goodbye({ boardId: server.board.id, reason }),
    }
  }

  return { server, line, execute, relay, present }
}
