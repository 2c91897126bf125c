import { PROTOCOL, type Goodbye, type HelloAnswer } from '#board/live/protocol.ts'
import type { Refusal } from '#board/law/refusal.ts'
import type { Pump } from './pump.ts'
import { ENDED, type Link } from './room-state.ts'
import type { RoomStore } from './room-store.ts'
import type { Wire } from './wire.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15_000

const END_OF: Partial<Record<Goodbye | Refusal['code'], Link>> = {
  removed: 'removed',
  NOT_FOUND: 'removed',
  signed_out: 'signed_out',
  SIGNED_OUT: 'signed_out',
  upgrade: 'too_old',
  UPGRADE_REQUIRED: 'too_old',
}

export type Connection = { start(): void; stop(): void }

/** Keeps a store in step with the server: greets, catches up, and lets the pump work while the line is good. */
export function createConnection(store: RoomStore, wire: Wire, pump: Pump, onLive: () => void): Connection {
  let isUp = false
  let isGreeting = false
  let mustGreetAgain = false
  let pause = FIRST_PAUSE_MS
  let waiting: ReturnType<typeof setTimeout> | undefined

  // [W3] a server that refuses is not asked again and again; what was typed stays in the outbox.
  function end(link: Link): void {
    clearTimeout(waiting)
    pump.stop()
    wire.close()
    store.setLink(link)
  }

  async function greet(): Promise<void> {
    if (isGreeting) return void (mustGreetAgain = true)
    isGreeting = true
    mustGreetAgain = false
    store.setLink('catching_up')
    const { replica, epoch } = store.state()
    const boardId = replica.confirmed.id
    try {
      take(await wire.hello({ boardId, lastSeq: replica.confirmed.seq, epoch, protocol: PROTOCOL }))
    } catch {
      greetLater()
    }
    isGreeting = false
    if (mustGreetAgain && isUp) void greet()
  }

  function take(answer: HelloAnswer): void {
    if (!isUp) return
    if ('refused' in answer) {
      const link = END_OF[answer.refused.code]
      return link ? end(link) : greetLater(answer.refused.retryAfterMs)
    }
    if ('snapshot' in answer) store.takeSnapshot(answer.snapshot)
    else if (store.receive(answer.tail, answer.people)) return greetLater()
    pause = FIRST_PAUSE_MS
    store.setLink('live')
    onLive()
    pump.go()
  }

  function greetLater(afterMs = pause): void {
    clearTimeout(waiting)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    waiting = setTimeout(() => isUp && void greet(), afterMs)
  }

  function start(): void {
    wire.open({
      opened() {
        isUp = true
        void greet()
      },
      closed() {
        isUp = false
        pump.stop()
        if (!ENDED.has(store.state().link)) store.setLink('offline')
      },
      refused: (refusal) => end(END_OF[refusal.code] ?? 'offline'),
      events({ boardId, events, people }) {
        if (boardId !== store.state().replica.confirmed.id) return
        // [S4] a gap is never skipped: the tail is asked for instead.
        if (store.receive(events, people)) void greet()
      },
      presence: ({ boardId, present }) =>
        boardId === store.state().replica.confirmed.id && store.setPresent(present),
      goodbye({ reason }) {
        const link = END_OF[reason]
        if (link) end(link)
      },
    })
  }

  return {
    start,
    stop() {
      clearTimeout(waiting)
      isUp = false
      pump.stop()
      wire.close()
    },
  }
}
