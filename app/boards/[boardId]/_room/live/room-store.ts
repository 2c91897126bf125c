import type { Directory } from '#board/board.ts'
import type { Command } from '#board/law/command.ts'
import type { Event } from '#board/law/event.ts'
import type { Presence, Snapshot } from '#board/live/protocol.ts'
import { acknowledge, receive, reset, submit, withdraw } from '#board/live/replica.ts'
import { firstState, type Glow, type Link, type RoomStart, type RoomState } from './room-state.ts'
import { touchedBy } from './touched.ts'

/** How long a record glows after somebody else changed it, in milliseconds. */
export const GLOW_MS = 4_000

// After a long absence everything would glow at once, and say nothing.
const MOST_GLOWING_EVENTS = 40

/** The state of one room and every way in which it changes. Knows no socket, no disk and no React. */
export type RoomStore = ReturnType<typeof createRoomStore>

/** Makes the store of a room from what the page was sent. */
export function createRoomStore(start: RoomStart, clock: () => number = Date.now) {
  const first = firstState(start)
  let state = first
  const listeners = new Set<() => void>()
  let fading: ReturnType<typeof setTimeout> | undefined

  function set(change: Partial<RoomState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function fade(): void {
    const since = clock() - GLOW_MS
    const glows = new Map([...state.glows].filter(([, glow]) => glow.since > since))
    if (glows.size !== state.glows.size) set({ glows })
    fading = glows.size > 0 ? setTimeout(fade, GLOW_MS / 4) : undefined
  }

  function withGlows(events: readonly Event[]): ReadonlyMap<string, Glow> {
    const fresh = events.filter((event) => event.seq > state.replica.confirmed.seq && event.by !== state.me.userId)
    if (fresh.length === 0 || fresh.length > MOST_GLOWING_EVENTS) return state.glows
    const glows = new Map(state.glows)
    for (const event of fresh) for (const id of touchedBy(event)) glows.set(id, { by: event.by, since: clock() })
    fading ??= setTimeout(fade, GLOW_MS)
    return glows
  }

  return {
    state: () => state,
    /** The state before anything happened: what the server has rendered. */
    first: () => first,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    submit: (id: string, command: Command, at = clock()) => set({ replica: submit(state.replica, id, command, at) }),
    acknowledge: (id: string, seq: number) => set({ replica: acknowledge(state.replica, id, seq) }),
    withdraw: (id: string) => set({ replica: withdraw(state.replica, id) }),
    /** Folds events; answers true when some are missing in between and must be asked for [S4]. */
    receive(events: readonly Event[], people: Directory = {}): boolean {
      const glows = withGlows(events)
      const { replica, needs } = receive(state.replica, events)
      set({ replica, glows, people: joined(state.people, people) })
      return needs === 'tail'
    },
    takeSnapshot({ board, people, epoch }: Snapshot): void {
      const isNewEpoch = epoch !== state.epoch
      // What an older log had accepted is in the new one, or was lost with it: its seq means nothing here.
      const answered = isNewEpoch ? state.replica.pending.filter((one) => one.ackedSeq !== null) : []
      const open = answered.reduce((replica, one) => withdraw(replica, one.id), state.replica)
      set({ replica: reset(open, board, isNewEpoch), epoch, people: joined(state.people, people) })
    },
    setLink: (link: Link) => link !== state.link && set({ link, present: link === 'live' ? state.present : [] }),
    setDurable: (isDurable: boolean) => isDurable !== state.isDurable && set({ isDurable }),
    setPresent: (present: readonly Presence[]) =>
      set({ present: present.filter((one) => one.userId !== state.me.userId) }),
    setHand: (hand: string | null) => hand !== state.hand && set({ hand }),
    markRead(claimId: string, seq: number): boolean {
      if ((state.readMarks[claimId] ?? 0) >= seq) return false
      set({ readMarks: { ...state.readMarks, [claimId]: seq } })
      return true
    },
    stop(): void {
      clearTimeout(fading)
      fading = undefined
    },
  }
}

function joined(known: Directory, more: Directory): Directory {
  return Object.keys(more).length === 0 ? known : { ...known, ...more }
}
