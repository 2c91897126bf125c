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
