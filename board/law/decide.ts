/**
 * Where a command becomes events or a refusal. Together with `apply` this is the whole law:
 *
 *     decide(board, command, { actor, now })  →  [event drafts] or { refused }    looks at everything, changes nothing
 *     apply(board, event)                     →  the next board                   never refuses what has happened
 *
 *     decide(board, { type: 'verdict.give', claimId, verdictId, rating: 'true' }, { actor: anna, now })
 *       → [{ type: 'verdict.given', data: { claimId, verdict: { by: anna, rating: 'true', … }, supersedes: null } }]
 *
 * The server decides at the head of the log, and that counts; a browser decides the same on its copy, to show the
 * change at once. An empty list means that nothing would change [B5]. What each command needs stands with its noun, in
 * `<noun>/decide.ts`.
 */

import { createBoard } from '../article/decide.ts'
import type { Board } from '../board.ts'
import type { Command, CommandOf, CreateCommand } from './command.ts'
import { COMMAND_RULES } from './features.ts'
import type { Ask, Outcome } from '../kernel/outcome.ts'
import { judgeRights } from './permissions.ts'
import { isRefused, refuse } from '../kernel/refusal.ts'
import { roomFor } from './room.ts'

/**
 * The law: what follows from a command on a board as it stands. Pure, so server and browser say the same. [X4] rights
 * come first; [X3] a refusal is a value and nothing follows from it.
 */
export function decide(board: Board, command: Command, ask: Ask): Outcome {
  const refused = judgeRights(board, ask.actor, command)
  if (refused) return { refused }
  if (board.phase === 'removed') return refuse('NOT_FOUND')
  const outcome = decideByRule(board, command, ask)
  const full = isRefused(outcome) ? null : roomFor(board, outcome, ask)
  return full ? { refused: full } : outcome
}

/** Opens a board; the only decision without one. */
export function decideCreation(command: CreateCommand): Outcome {
  return createBoard(command)
}

// Generic, so that the compiler sees that the rule and the command belong together.
function decideByRule<T extends Command['type']>(board: Board, command: CommandOf<T>, ask: Ask): Outcome {
  const type: T = command.type
  return COMMAND_RULES[type].decide(board, command, ask)
}
