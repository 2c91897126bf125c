/**
 * Who is on which board, what they look at and what they type, in memory alone [W4]. A connection says where it is; the
 * last word counts:
 *
 *     set(board, { userId, connectionId: 'k1', claimId: 'C', typing: 'thread T' })
 *     … nothing for six seconds                → typing: null, since a tab may have died in the middle of a word
 *     leave(board, 'k1')                       → gone
 *
 * A board's people are told together after a pause that grows with their number. Each process has a book of its own
 * connections; those of other processes come through `peers/`, and `on` gives both.
 */

import type { Presence } from '#board/live/protocol.ts'
import type { Change } from '../peers/packets.ts'

/** Who is on which board, in memory alone [W4]. */
export interface PresenceBook {
  /** Puts down where a connection is on a board, in place of what it said before. */
  set(boardId: string, presence: Presence): void
  leave(boardId: string, connectionId: string): void
  /** Everybody on a board, those of other processes too. */
  on(boardId: string): readonly Presence[]
  /** Everybody who is connected to this process. */
  own(): readonly Change[]
  /** Tells a board's people again, since others of them have changed elsewhere. */
  changed(boardId: string): void
}

const GATHER_MS = 50
const PEOPLE_SQUARED_A_MS = 200
const TYPING_MS = 6_000

type Options = {
  readonly gatherMs?: number
  readonly typingMs?: number
  /** Hears of every change of this book. */
  readonly note?: (change: Change) => void
  /** People on a board whom other processes know. */
  readonly others?: (boardId: string) => readonly Presence[]
}

/** A book that tells a board's changes together after a short while, and takes somebody for typing only as long as they say so. */
export function makePresenceBook(
  tell: (boardId: string, present: readonly Presence[]) => void,
  { gatherMs = GATHER_MS, typingMs = TYPING_MS, note = () => undefined, others = () => [] }: Options = {},
): PresenceBook {
  const boards = new Map<string, Map<string, Presence>>()
  const due = new Map<string, NodeJS.Timeout>()
  const typing = new Map<string, NodeJS.Timeout>()

  const on = (boardId: string) => [...(boards.get(boardId)?.values() ?? []), ...others(boardId)]

  function changed(boardId: string): void {
    if (due.has(boardId)) return
    // What it costs to tell grows with the square of the people, so the pause does too: five hundred hear of each other
    // every second or so, twenty at once.
    const people = on(boardId).length
    const timer = setTimeout(
      () => {
        due.delete(boardId)
        tell(boardId, on(boardId))
      },
      gatherMs + (people * people) / PEOPLE_SQUARED_A_MS,
    )
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
    note({ boardId, came: presence })
    changed(boardId)
  }

  return {
    set,
    on,
    changed,
    own: () => [...boards].flatMap(([boardId, present]) => [...present.values()].map((came) => ({ boardId, came }))),
    leave(boardId, connectionId) {
      stopTyping(`${boardId} ${connectionId}`)
      const present = boards.get(boardId)
      if (present?.delete(connectionId) !== true) return
      if (present.size === 0) boards.delete(boardId)
      note({ boardId, left: connectionId })
      changed(boardId)
    },
  }
}
