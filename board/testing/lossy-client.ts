import type { Actor } from '../board.ts'
import { command, type CommandInput } from '../law/command.ts'
import type { Event } from '../law/event.ts'
import { isRefused } from '../kernel/refusal.ts'
import type { Answer } from '../live/protocol.ts'
import { acknowledge, openReplica, receive, reset, submit, withdraw, type Replica } from '../live/replica.ts'
import type { MemoryServer } from './memory-server.ts'
import type { Random } from './random.ts'

type ToClient = { answer: { id: string; answer: Answer } } | { events: Event[] } | { ask: number }

/** A client behind a wire that loses, doubles and reorders; it resends until answered. */
export class LossyClient {
  replica: Replica
  /** Ids in the order in which this client gave them. */
  readonly given: string[] = []
  private inbox: ToClient[] = []
  private readonly server: MemoryServer
  private readonly random: Random

  constructor(server: MemoryServer, actor: Actor, random: Random) {
    this.server = server
    this.random = random
    this.replica = openReplica(actor, server.snapshot())
  }

  /** Gives a command; it shows at once and is sent when the wire likes. */
  give(input: CommandInput, now: number): void {
    const id = this.random.uuid()
    this.given.push(id)
    this.replica = submit(this.replica, id, command.parse(input), now)
  }

  /** Sends the first unanswered command, as an ordered outbox does; packet and answer may get lost. */
  pump(now: number, isReliable = false): void {
    const first = this.replica.pending.find((one) => one.ackedSeq === null)
    if (!first || (!isReliable && this.random.chance(0.3))) return
    const times = isReliable ? 1 : 1 + this.random.below(2)
    for (let n = 0; n < times; n++) {
      const answer = this.server.execute(first.id, first.command, this.replica.actor, now)
      if (isReliable || this.random.chance(0.7)) this.inbox.push({ answer: { id: first.id, answer } })
    }
  }

  /** The relay sends what is new since some seq; the packet may be lost, stale or doubled. */
  relay(after: number, isReliable = false): void {
    if (!isReliable && this.random.chance(0.3)) return
    this.inbox.push({ events: structuredClone(this.server.tail(after)) })
  }

  /** Takes in one packet, not always the oldest. */
  deliver(isReliable = false): void {
    const at = isReliable ? 0 : this.random.below(this.inbox.length)
    const [packet] = this.inbox.splice(at, 1)
    if (!packet) return
    if ('events' in packet) this.takeEvents(packet.events)
    else if ('answer' in packet) this.takeAnswer(packet.answer.id, packet.answer.answer)
    else this.inbox.push({ events: structuredClone(this.server.tail(packet.ask)) })
  }

  /** Starts over from a snapshot, as after a long absence. */
  takeSnapshot(): void {
    this.replica = reset(this.replica, structuredClone(this.server.snapshot()))
  }

  get isBusy(): boolean {
    return this.inbox.length > 0
  }

  private takeEvents(events: Event[]): void {
    const received = receive(this.replica, events)
    this.replica = received.replica
    if (received.needs === 'tail') this.inbox.push({ ask: this.replica.confirmed.seq })
  }

  private takeAnswer(id: string, answer: Answer): void {
    this.replica = isRefused(answer) ? withdraw(this.replica, id) : acknowledge(this.replica, id, answer.seq)
  }
}
