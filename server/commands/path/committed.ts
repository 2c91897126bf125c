import type { Board } from '#board/board.ts'
import type { Event } from '#board/law/event.ts'
import { furnish } from '../../house.ts'
import { log } from '../../log.ts'

/** Events that have just been committed by this process, and the board they led to. */
export type Committed = { readonly board: Board; readonly epoch: string; readonly events: readonly Event[] }

declare module '../../house.ts' {
  interface House {
    committedListeners: Set<(committed: Committed) => void>
  }
}

const listeners = () => furnish('committedListeners', () => new Set())

/** Hears of every commit of this process at once. Only a shortcut: what is missed here is read from the log. */
export function onCommitted(listener: (committed: Committed) => void): () => void {
  listeners().add(listener)
  return () => void listeners().delete(listener)
}

/** Tells those who listen. */
export function tellCommitted(committed: Committed): void {
  for (const listener of listeners()) {
    // What is committed stays committed, and its sender has to hear so, whatever a listener makes of it.
    try {
      listener(committed)
    } catch (error) {
      log().error({ err: error, boardId: committed.board.id }, 'a listener to commits failed')
    }
  }
}
