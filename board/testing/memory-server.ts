import type { Actor, Board } from '../board.ts'
import { applyAll, stamp } from '../law/apply.ts'
import type { Audience } from '../kernel/feature.ts'
import { boardSeenBy, seenBy } from '../law/audience.ts'
import { command } from '../law/command.ts'
import { decide } from '../law/decide.ts'
import type { Event } from '../law/event.ts'
import { isRefused, refuse } from '../kernel/refusal.ts'
import type { Answer } from '../live/protocol.ts'

/** The promises of the one path kept in memory: a log, receipts, and answers; for tests of what talks to it. */
export class MemoryServer {
  readonly log: Event[]
  board: Board
  private receipts = new Map<string, { actorId: string; seq: number; content: string }>()

  constructor(log: readonly Event[]) {
    const board = applyAll(null, log)
    if (!board) throw new Error('an empty log')
    this.log = [...log]
    this.board = board
  }

  /** Carries a command out once, as `execute` does. */
  execute(id: string, input: unknown, actor: Actor, now: number): Answer {
    const receipt = this.receipts.get(id)
    const content = JSON.stringify(input)
    const isSame = receipt?.actorId === actor.userId && receipt.content === content
    if (receipt) return isSame ? { seq: receipt.seq } : refuse('COMMAND_ID_TAKEN')
    const parsed = command.safeParse(input)
    if (!parsed.success) return refuse('INVALID')
    const outcome = decide(this.board, parsed.data, { actor, now })
    if (isRefused(outcome)) return outcome
    const events = stamp(this.board, outcome, { by: actor.userId, commandId: id, now })
    this.log.push(...events)
    this.board = applyAll(this.board, events) ?? this.board
    this.receipts.set(id, { actorId: actor.userId, seq: this.board.seq, content })
    return { seq: this.board.seq }
  }

  /** What an audience is sent of everything after a seq. */
  tail(after: number, audience: Audience = 'team'): Event[] {
    return this.log.slice(after).map((event) => seenBy(audience, event))
  }

  /** The board as an audience may see it. */
  snapshot(audience: Audience = 'team'): Board {
    return boardSeenBy(audience, this.board)
  }
}
