import { loadHead } from '#server/commands/load-board.ts'

/** Epoch of a board's log, which whoever comes back to it has to name. */
export async function epochOf(boardId: string): Promise<string> {
  const head = await loadHead(boardId)
  if (!head) throw new Error('The board of the bench has gone.')
  return head.epoch
}
