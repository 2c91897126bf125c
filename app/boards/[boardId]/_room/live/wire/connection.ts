/**
 * Keeps the store in step with the server, over a wire that may break at any time. It is in one of few states (`Link`),
 * and moves like this:
 *
 *     offline --the wire opens--> catching_up --hello is answered--> live --the wire closes--> offline
 *     live --an event is missing, or is of another log--> catching_up: says hello again with the seq it has [S4]
 *     any --goodbye, or a refusal that waiting does not mend--> removed, signed_out, too_old, too_many, wrong_address
 *
 *     hello({ lastSeq: 41 }) → { tail: [42, 43] }: fold them → live, and the pump may send
 *     events that come while hello is under way are kept, and folded after its answer
 *
 * The pump works only while the connection is live. A hello that fails is tried again after a pause that doubles, up to
 * 15 s.
 */

import type { Directory } from '#board/board.ts'
import type { Event } from '#board/law/event.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import { PROTOCOL, type Answer, type Goodbye, type OpenAnswer, type OpenEvents } from '#board/live/protocol.ts'
import type { Pump } from './pump.ts'
import { ENDED, type Link } from '../room-state.ts'
import type { RoomStore } from '../room-store.ts'
import type { Wire, WireListener } from './wire.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15_000

// How long a connection that may be dead, after a sleep for instance, may take to answer a hello.
const DEAD_AFTER_MS = 4_000

const END_OF: Partial<Record<Goodbye | Refusal['code'], Link>> = {
  removed: 'removed',
  NOT_FOUND: 'removed',
  signed_out: 'signed_out',
  SIGNED_OUT: 'signed_out',
  upgrade: 'too_old',
  UPGRADE_REQUIRED: 'too_old',
  too_many: 'too_many',
  BAD_ORIGIN: 'wrong_address',
}

export type ConnectionParts = {
  readonly store: RoomStore
  readonly wire: Wire
  readonly pump: Pump
  readonly onLive: () => void
  /** Events told that one of this page's own commands was carried out. */
  readonly onAnswer: (id: string, answer: Answer) => void
}

/** Keeps a store in step with the server: greets, catches up, and lets the pump work while the line is good. */
export class Connection {
  readonly #parts: ConnectionParts
  #isUp = false
  #isGreeting = false
  #mustGreetAgain = false
  #pause = FIRST_PAUSE_MS
  #waiting: ReturnType<typeof setTimeout> | undefined
  /** What came while a greeting was under way: it may follow from a snapshot that is still being unpacked. */
  #early: OpenEvents[] = []

  constructor(parts: ConnectionParts) {
    this.#parts = parts
  }

  start(): void {
    this.#parts.wire.open(this.#listener())
  }

  stop(): void {
    clearTimeout(this.#waiting)
    this.#isUp = false
    this.#parts.pump.stop()
    this.#parts.wire.close()
  }

  get #boardId(): string {
    return this.#parts.store.state().replica.confirmed.id
  }

  #listener(): WireListener {
    const { store, pump } = this.#parts
    return {
      opened: () => {
        this.#isUp = true
        void this.#greet()
      },
      closed: () => {
        this.#isUp = false
        pump.stop()
        if (!ENDED.has(store.state().link)) store.setLink('offline')
      },
      refused: (refusal) => this.end(END_OF[refusal.code] ?? 'offline'),
      events: (news) => {
        if (news.boardId !== this.#boardId) return
        if (this.#isGreeting) this.#early.push(news)
        else if (this.#hasGap(news)) this.#greetUnlessLater()
      },
      presence: ({ boardId, present }) => boardId === this.#boardId && store.setPresent(present),
      goodbye: ({ reason }) => {
        const link = END_OF[reason]
        if (link) this.end(link)
      },
    }
  }

  /**
   * After a sleep a connection may look whole and be dead: it says hello, and is dropped when no answer comes. Somebody who was
   * signed out may have signed in again on another page, and a page that was ended because there were too many may be the one
   * that is looked at now.
   */
  wake(isSeen: boolean): void {
    const { link } = this.#parts.store.state()
    if (this.#isUp) void this.#greet(true)
    else if (link === 'signed_out' || (link === 'too_many' && isSeen)) this.#comeBack()
    else if (!ENDED.has(link)) this.#parts.wire.hurry()
  }

  #comeBack(): void {
    this.#parts.store.setLink('offline')
    this.start()
  }

  /** [W3] a server that refuses is not asked again and again; what was typed stays in the outbox. */
  end(link: Link): void {
    this.stop()
    this.#parts.store.setLink(link)
  }

  async #greet(mayBeDead = false): Promise<void> {
    if (this.#isGreeting) return void (this.#mustGreetAgain = true)
    const { store, wire } = this.#parts
    this.#isGreeting = true
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    this.#mustGreetAgain = false
    if (!mayBeDead) store.setLink('catching_up')
    const { replica, epoch } = store.state()
    const hello = { boardId: this.#boardId, lastSeq: replica.confirmed.seq, epoch, protocol: PROTOCOL }
    const said = wire.hello(hello).catch(() => null)
    const answer = await (mayBeDead ? Promise.race([said, silence()]) : said)
    this.#isGreeting = false
    const early = this.#early.splice(0)
    if (!this.#isUp) return
    if (answer) this.#take(answer, hello.lastSeq)
    else if (mayBeDead) this.#parts.wire.drop()
    else this.#greetLater()
    const hasGap = early.some((news) => this.#isUp && this.#hasGap(news))
    if ((hasGap || this.#mustGreetAgain) && this.#isUp) this.#greetUnlessLater()
  }

  #take(answer: OpenAnswer, asked: number): void {
    const { store, pump, onLive } = this.#parts
    if ('refused' in answer) {
      const link = END_OF[answer.refused.code]
      return link ? this.end(link) : this.#greetLater(answer.refused.retryAfterMs)
    }
    if ('snapshot' in answer) store.takeSnapshot(answer.snapshot, asked)
    const folded = 'tail' in answer ? this.#fold(answer.tail, answer.people) : 'folded'
    if (folded === 'missing') return this.#greetLater()
    if (folded === 'too_new') return
    this.#pause = FIRST_PAUSE_MS
    store.setLink('live')
    onLive()
    pump.go()
  }

  // [S4] a gap is never skipped, nor is another log folded onto this one: the server is greeted again instead.
  #hasGap({ epoch, events, people }: OpenEvents): boolean {
    return epoch !== this.#parts.store.state().epoch || this.#fold(events, people) === 'missing'
  }

  #fold(events: readonly Event[], people: Directory | undefined): 'folded' | 'missing' | 'too_new' {
    const { isMissing, isTooNew, answered } = this.#parts.store.receive(events, people)
    for (const { id, seq } of answered) this.#parts.onAnswer(id, { seq })
    // [R4] whoever cannot read the log stops and says so, instead of showing half of it.
    if (isTooNew) this.end('too_old')
    return isTooNew ? 'too_new' : isMissing ? 'missing' : 'folded'
  }

  // Whoever was told to wait does not ask again for every event that comes meanwhile.
  #greetUnlessLater(): void {
    if (this.#waiting === undefined) void this.#greet()
  }

  #greetLater(afterMs = this.#pause): void {
    clearTimeout(this.#waiting)
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS)
    this.#waiting = setTimeout(() => this.#isUp && void this.#greet(), afterMs)
  }
}

const silence = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), DEAD_AFTER_MS))
