/**
 * The browser's copy of a board, which shows a change before the server has answered it.
 *
 * A replica holds the board as the server has confirmed it, and the commands of this page that the confirmed board does
 * not show yet. What the screen shows, `view`, is the one with the others decided on it, in order [R1]. After every
 * event from the server the view is made anew from the confirmed board: nothing is ever undone, so there is no undoing
 * that could go wrong.
 *
 *     confirmed at seq 7: status todo             pending: []                      view: todo
 *     submit(setStatus done)                      pending: [done, unanswered]      view: done
 *     receive(event 8: a colleague edits)         confirmed at 8                   view: edited, and done
 *     acknowledge(id, seq 9)                      pending: [done, acked at 9]      view: the same
 *     receive(event 9: our own change)            confirmed at 9, pending: []      view: the same, now confirmed
 *
 * Answers and events may come in either order [R2]. A refused command is withdrawn, and its effect is gone from the
 * view. The functions are pure; who sends, waits and stores stands in the page (`_room/live`).
 */

import type { Actor, Board } from '../board.ts'
import { apply, stamp, UnknownEvent } from '../law/apply.ts'
import type { Command } from '../law/command.ts'
import { decide } from '../law/decide.ts'
import type { Event } from '../law/event.ts'
import { isRefused } from '../kernel/refusal.ts'

/** A command of this client that the confirmed board does not show yet. */
export type Pending = {
  readonly id: string
  readonly command: Command
  readonly at: number
  /** Its place in the log once the server has said so; null while unanswered. */
  readonly ackedSeq: number | null
}

/** A browser's copy of a board. Immutable; every function below gives a new one. */
export type Replica = {
  readonly actor: Actor
  readonly confirmed: Board
  readonly pending: readonly Pending[]
  /** [R1] the pending commands decided in order on the confirmed board. */
  readonly view: Board
}

/** Received events either fit, or the replica must ask for what is missing [S4], or it is too old to read them [R4]. */
export type Received = { readonly replica: Replica; readonly needs: 'nothing' | 'tail' | 'upgrade' }

/** A replica that shows a snapshot and waits for nothing. */
export function openReplica(actor: Actor, board: Board): Replica {
  return { actor, confirmed: board, pending: [], view: board }
}

/** Adds a command; it shows at once if the law allows it here. [R3] order is kept. */
export function submit(replica: Replica, id: string, command: Command, at: number): Replica {
  if (replica.pending.some((one) => one.id === id)) return replica
  const pending: Pending = { id, command, at, ackedSeq: null }
  return {
    ...replica,
    pending: [...replica.pending, pending],
    view: decidedOn(replica.view, pending, replica.actor),
  }
}

/** Folds events from the server. Known ones are passed over; [S4] a gap is never skipped but asked for. */
export function receive(replica: Replica, events: readonly Event[]): Received {
  let confirmed = replica.confirmed
  for (const event of events) {
    if (event.seq <= confirmed.seq) continue
    if (event.seq > confirmed.seq + 1) return { replica: settle(replica, confirmed), needs: 'tail' }
    try {
      confirmed = apply(confirmed, event)
    } catch (error) {
      if (!(error instanceof UnknownEvent)) throw error
      return { replica: settle(replica, confirmed), needs: 'upgrade' }
    }
  }
  return { replica: settle(replica, confirmed), needs: 'nothing' }
}

/** Takes a snapshot in place of the confirmed board, unless it is older than what is known. */
export function reset(replica: Replica, board: Board, isNewEpoch = false): Replica {
  return !isNewEpoch && board.seq < replica.confirmed.seq ? replica : settle(replica, board)
}

/** The server carried a command out. [R2] it leaves once its events are in, since an ack may overtake them. */
export function acknowledge(replica: Replica, id: string, seq: number): Replica {
  const pending = replica.pending.map((one) => (one.id === id ? { ...one, ackedSeq: seq } : one))
  return settle({ ...replica, pending }, replica.confirmed)
}

/** [R2] A refused command leaves at once. */
export function withdraw(replica: Replica, id: string): Replica {
  return settle({ ...replica, pending: replica.pending.filter((one) => one.id !== id) }, replica.confirmed)
}

function settle(replica: Replica, confirmed: Board): Replica {
  const stays = (one: Pending) => one.ackedSeq === null || one.ackedSeq > confirmed.seq
  const pending = replica.pending.every(stays) ? replica.pending : replica.pending.filter(stays)
  const view = pending.reduce((board, one) => decidedOn(board, one, replica.actor), confirmed)
  return { ...replica, confirmed, pending, view }
}

// A command that the law refuses here for now stays pending: only the server's answer counts.
function decidedOn(board: Board, pending: Pending, actor: Actor): Board {
  const outcome = decide(board, pending.command, { actor, now: pending.at })
  if (isRefused(outcome)) return board
  const envelope = { by: actor.userId, commandId: pending.id, now: pending.at }
  return stamp(board, outcome, envelope).reduce<Board>(apply, board)
}
