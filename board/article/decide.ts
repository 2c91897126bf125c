import type { Board } from '../board.ts'
import type { CommandOf, CreateCommand } from '../law/command.ts'
import type { Decide, Outcome } from '../kernel/outcome.ts'
import { refuse } from '../kernel/refusal.ts'

/** Opens a board on a new article; its creator takes an owner's seat unless the desk gave another. */
export function createBoard(command: CreateCommand): Outcome {
  const { type: _type, revisionId, article, ...rest } = command
  return [{ type: 'board.created', data: { ...rest, article: { ...article, revisionId, revisionNo: 1 } } }]
}

export const renameBoard: Decide<CommandOf<'board.rename'>> = (board, { title }) =>
  title === board.title ? [] : [{ type: 'board.renamed', data: { title, was: board.title } }]

export const archiveBoard: Decide<CommandOf<'board.archive'>> = () => [{ type: 'board.archived', data: {} }]

export const reopenBoard: Decide<CommandOf<'board.reopen'>> = (board) =>
  board.phase === 'archived' ? [{ type: 'board.reopened', data: {} }] : []

/** A sample goes at once; a desk's own board only from the archive, so that no click destroys work in progress. */
export const removeBoard: Decide<CommandOf<'board.remove'>> = (board: Board) =>
  board.isSample || board.phase === 'archived' ? [{ type: 'board.removed', data: {} }] : refuse('BOARD_NOT_ARCHIVED')
