'use client'

import { useConnection, useRoomState } from '../live/hooks.ts'

/** Whether the server has everything that was typed here: only then does its report hold the last word. */
export type Settled = {
  readonly state: 'settled' | 'waiting' | 'offline'
  /** Changes that the confirmed board does not show yet. */
  readonly open: number
  /** [S5] the seq at which to ask for a report once settled. */
  readonly seq: number
}

/** Follows the outbox and the line to the server. */
export function useSettled(): Settled {
  const { state } = useConnection()
  // Also counts what the server has accepted but not yet sent back: until then the seq here is too old.
  const open = useRoomState((room) => room.replica.pending.length)
  const seq = useRoomState((room) => room.replica.confirmed.seq)
  if (state === 'live') return { state: open === 0 ? 'settled' : 'waiting', open, seq }
  return { state: state === 'catching_up' ? 'waiting' : 'offline', open, seq }
}
