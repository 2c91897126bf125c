import { archiveBoard, createBoard, removeBoard, renameBoard, reopenBoard } from '../article/decide.ts'
import type { Board } from '../board.ts'
import * as claims from '../claim/decide.ts'
import * as comments from '../comment/decide.ts'
import * as evidence from '../evidence/decide.ts'
import { addMember, removeMember, setRole } from '../member/decide.ts'
import { adjudicateVerdict, giveVerdict, withdrawVerdict } from '../verdict/decide.ts'
import type { Command, CommandOf, CreateCommand } from './command.ts'
import type { Ask, Decide, Outcome } from './outcome.ts'
import { judgeRights } from './permissions.ts'
import { isRefused, refuse } from './refusal.ts'
import { roomFor } from './room.ts'

type Deciders = { [T in Command['type']]: Decide<CommandOf<T>> }

const DECIDERS: Deciders = {
  'board.rename': renameBoard,
  'board.archive': archiveBoard,
  'board.reopen': reopenBoard,
  'board.remove': removeBoard,
  'member.add': addMember,
  'member.setRole': setRole,
  'member.remove': removeMember,
  'claim.add': claims.addClaim,
  'claim.edit': claims.editClaim,
  'claim.drop': claims.dropClaim,
  'claim.restore': claims.restoreClaim,
  'claim.assign': claims.assignClaim,
  'claim.setStatus': claims.setStatus,
  'claim.addOccurrence': claims.addOccurrence,
  'claim.removeOccurrence': claims.removeOccurrence,
  'evidence.attach': evidence.attachEvidence,
  'evidence.edit': evidence.editEvidence,
  'evidence.check': evidence.checkEvidence,
  'evidence.detach': evidence.detachEvidence,
  'verdict.give': giveVerdict,
  'verdict.withdraw': withdrawVerdict,
  'verdict.adjudicate': adjudicateVerdict,
  'comment.add': comments.addComment,
  'comment.edit': comments.editComment,
  'comment.remove': comments.removeComment,
  'thread.resolve': comments.resolveThread,
  'thread.reopen': comments.reopenThread,
}

/**
 * The law: what follows from a command on a board as it stands. Pure, so server and browser say the same. [X4] rights
 * come first; [X3] a refusal is a value and nothing follows from it.
 */
export function decide(board: Board, command: Command, ask: Ask): Outcome {
  const refused = judgeRights(board, ask.actor, command)
  if (refused) return { refused }
  if (board.phase === 'removed') return refuse('NOT_FOUND')
  const outcome = dispatch(DECIDERS, board, command, ask)
  const full = isRefused(outcome) ? null : roomFor(board, outcome, ask)
  return full ? { refused: full } : outcome
}

/** Opens a board; the only decision without one. */
export function decideCreation(command: CreateCommand): Outcome {
  return createBoard(command)
}

// The compiler cannot see that the key and the command belong together once both are unions.
function dispatch<T extends Command['type']>(
  deciders: { [K in T]: Decide<CommandOf<K>> },
  board: Board,
  command: CommandOf<T>,
  ask: Ask,
): Outcome {
  const type: T = command.type
  return deciders[type](board, command, ask)
}
