/**
 * What follows from a batch, without the world: no clock, no database, no sockets. The commands are judged in their
 * order, each on the board that the accepted ones before it lead to:
 *
 *     board at 41, [c2 by anna, c3 by ben, c4 by anna]
 *       c2  → event 42, receipt, answer { seq: 42 }
 *       c3  → refused: its answer is the refusal, and nothing else follows from it [X3]
 *       c4  → judged on the board at 42 → event 43, answer { seq: 43 }
 *
 * A command id that was accepted before gets the answer of then, before rights are asked [X1] [X5]; somebody else's id,
 * or one that comes again with other words, is refused [X2] [X8]. The result (`Judgement`) is what a statement is made
 * from.
 */

import type { Board } from '#board/board.ts'
import { apply, stamp } from '#board/law/apply.ts'
import { decide, decideCreation } from '#board/law/decide.ts'
import type { Event } from '#board/law/event.ts'
import type { Outcome } from '#board/kernel/outcome.ts'
import { noticesFrom, type Notice } from '#board/law/notices.ts'
import { isRefused, refuse } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { isSameCommand } from './digest.ts'
import { reportFault } from './fault.ts'
import type { Entry, Receipt } from './entry.ts'

/** What follows from a batch of commands on one board. Nothing of it has happened yet. */
export type Judgement = {
  readonly answers: ReadonlyMap<Entry, Answer>
  readonly after: Board | null
  readonly events: readonly Event[]
  readonly receipts: readonly Receipt[]
  readonly notices: readonly Notice[]
}

/** Where the commands are judged: the board at its head, what was answered before, and the server's time. */
export type Bench = {
  readonly boardId: string
  readonly before: Board | null
  readonly known: ReadonlyMap<string, Receipt>
  readonly now: number
}

/** Judges commands one after the other, each on the board that the accepted ones before it leave. Pure but for the log of faults. */
export function judge(bench: Bench, entries: readonly Entry[]): Judgement {
  const answers = new Map<Entry, Answer>()
  const known = new Map(bench.known)
  const events: Event[] = []
  const receipts: Receipt[] = []
  const notices: Notice[] = []
  let board = bench.before
  for (const entry of entries) {
    // [X7] A command that throws is a bug: it alone fails, and the others of the batch go on.
    try {
      const earlier = answerBefore(bench.boardId, board, entry, known.get(entry.id))
      const outcome = earlier === null ? outcomeOf(board, entry, bench.now) : earlier
      if (!isDecided(outcome)) {
        answers.set(entry, outcome)
        continue
      }
      const fresh = stamp(board, outcome, { by: entry.actor.userId, commandId: entry.id, now: bench.now })
      const after = fresh.reduce<Board | null>(apply, board)
      if (after === null) throw new Error(`${entry.id} was accepted without a board`)
      notices.push(...noticesFrom(after, fresh))
      events.push(...fresh)
      const receipt = {
        commandId: entry.id,
        boardId: bench.boardId,
        actorId: entry.actor.userId,
        seq: after.seq,
        digest: entry.digest,
      }
      receipts.push(receipt)
      known.set(entry.id, receipt)
      answers.set(entry, { seq: after.seq })
      board = after
    } catch (error) {
      answers.set(entry, reportFault(error, entry))
    }
  }
  return { answers, after: board, events, receipts, notices }
}

const isDecided = (outcome: Outcome | Answer): outcome is Extract<Outcome, readonly unknown[]> => Array.isArray(outcome)

// [X1] [X5] A retry comes before every judgement: it is answered as it was, even if its sender has left the board.
function answerBefore(boardId: string, board: Board | null, entry: Entry, receipt: Receipt | undefined): Answer | null {
  const isOwn = receipt?.actorId === entry.actor.userId && receipt.boardId === boardId
  if (receipt && isOwn) {
    // [X8] With the answer of the first one, the sender would take these other words for saved, and drop them.
    const isSame = receipt.digest === null || isSameCommand(entry.digest, receipt.digest)
    return isSame ? { seq: receipt.seq } : refuse('COMMAND_ID_TAKEN')
  }
  // Membership before anything else: an outsider learns neither what a board holds nor which ids are taken.
  if (!isInside(board, entry)) return refuse('NOT_FOUND')
  if (receipt) return refuse('COMMAND_ID_TAKEN') // [X2]
  return null
}

// In a board that does not exist nobody is inside, so that it looks like one that belongs to others.
function isInside(board: Board | null, { actor, command }: Entry): boolean {
  if (!isRefused(command) && command.type === 'board.create') return true
  if (board === null) return false
  return actor.kind === 'system' || (board.phase !== 'removed' && board.members[actor.userId] !== undefined)
}

function outcomeOf(board: Board | null, { actor, command, objection }: Entry, now: number): Outcome {
  if (board === null) {
    const isCreation = !isRefused(command) && command.type === 'board.create'
    return isCreation ? decideCreation(command) : refuse('NOT_FOUND')
  }
  if (isRefused(command)) return command
  if (command.type === 'board.create') return refuse('ID_IN_USE', { path: 'boardId' })
  // [X4] rights and everything else are judged on the board as it stands at the head.
  const outcome = decide(board, command, { actor, now })
  return isRefused(outcome) || objection === null ? outcome : { refused: objection }
}
