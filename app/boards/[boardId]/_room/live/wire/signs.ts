import { isSameData } from '#board/kernel/same.ts'
import type { Sign } from '#board/live/protocol.ts'
import type { RoomStore } from '../room-store.ts'
import type { Wire } from './wire.ts'

const AT_MOST_EVERY_MS = 150

export type Signs = ReturnType<typeof createSigns>

/** What this person is doing, told to the others at a bearable pace and never stored [W4]. */
export function createSigns(wire: Wire, store: RoomStore) {
  let sign: Sign = {
    boardId: store.state().replica.confirmed.id,
    claimId: store.state().hand,
    at: null,
    selection: null,
    typing: null,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let saidAt = 0

  function say(): void {
    timer = undefined
    saidAt = Date.now()
    if (store.state().link === 'live') wire.presence(sign)
  }

  return {
    set(change: Partial<Sign>): void {
      const next = { ...sign, ...change, boardId: sign.boardId }
      if (isSameData(next, sign)) return
      sign = next
      timer ??= setTimeout(say, Math.max(0, saidAt + AT_MOST_EVERY_MS - Date.now()))
    },
    /** Says it again, to a server that has just come back. */
    repeat: say,
    stop(): void {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
