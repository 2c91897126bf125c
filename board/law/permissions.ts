import type { Actor, Board } from '../board.ts'
import { type Rule, type RightsQuestion, everyone } from '../kernel/rights.ts'
import type { CommandType } from './command.ts'
import { COMMAND_RULES } from './features.ts'
import type { Refusal } from '../kernel/refusal.ts'

/** Null when the actor may do this now, else the refusal it would get. Outsiders get NOT_FOUND. */
export function judgeRights(board: Board, actor: Actor, question: RightsQuestion): Refusal | null {
  if (actor.kind === 'system') return null
  const seat = board.members[actor.userId]
  // Membership comes before everything else, so that an outsider learns nothing of what exists.
  if (!seat || board.phase === 'removed') return { code: 'NOT_FOUND' }
  const { may, inArchive } = ruleOf(question.type)
  if (!may({ board, question, userId: actor.userId, role: seat.role })) return { code: 'FORBIDDEN' }
  return board.phase === 'archived' && inArchive !== true ? { code: 'BOARD_ARCHIVED' } : null
}

// Whoever is signed in may open a board of their own; that needs no other.
const CREATION = { may: everyone, inArchive: undefined }

function ruleOf(type: CommandType): { readonly may: Rule; readonly inArchive?: true | undefined } {
  return type === 'board.create' ? CREATION : COMMAND_RULES[type]
}
