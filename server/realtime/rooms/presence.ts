import type { Presence } from '#board/live/protocol.ts'

/** Who is on which board, in memory alone [W4]. */
export interface PresenceBook {
  /** Puts down where a connection is on a board, in place of what it said before. */
  set(boardId: string, presence: Presence): void
  leave(boardId: string, connectionId: string): void
  on(boardId: string): readonly Presence[]
}

const GATHER_MS = 50
const TYPING_MS = 6_000

type Options = { readonly gatherMs?: number; readonly typingMs?: number }

/** A book that tells a board's changes together after a short while, and takes somebody for typing only as long as they say so. */
export function makePresenceBook(
  tell: (boardId: string, present: readonly Presence[]) => void,
  { gatherMs = GATHER_MS, typingMs = TYPING_MS }: Options = {},
): PresenceBook {
  const boards = new Map<string, Map<string, Presence>>()
  const due = new Map<string, NodeJS.Timeout>()
  const typing = new Map<string, NodeJS.Timeout>()

  const on = (boardId: string) => [...(boards.get(boardId)?.values() ?? [])]

  function changed(boardId: string): void {
    if (due.has(boardId)) return
    const timer = setTimeout(() => {
      due.delete(boardId)
      tell(boardId, on(boardId))
    }, gatherMs)
    due.set(boardId, timer.unref())
  }

  function stopTyping(key: string): void {
    clearTimeout(typing.get(key))
    typing.delete(key)
  }

  function set(boardId: string, presence: Presence): void {
    const key = `${boardId} ${presence.connectionId}`
    stopTyping(key)
    const present = boards.get(boardId) ?? new Map<string, Presence>()
    boards.set(boardId, present.set(presence.connectionId, presence))
    // A tab that dies in the middle of a word must not type for ever.
    if (presence.typing !== null)
      typing.set(key, setTimeout(() => set(boardId, { ...presence, typing: null }), typingMs).unref())
    changed(boardId)
  }

  return {
    set,
    on,
    leave(boardId, connectionId) {
      stopTyping(`${boardId} ${connectionId}`)
      const present = boards.get(boardId)
      if (present?.delete(connectionId) !== true) return
      if (present.size === 0) boards.delete(boardId)
      changed(boardId)
    },
  }
}
