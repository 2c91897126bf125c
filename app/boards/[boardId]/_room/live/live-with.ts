import type { LiveRoom } from './room.ts'

const LOOK_EVERY_MS = 5_000
const SLEPT_AFTER_MS = 20_000

/** Ties a room to the life of its page: network, sight, sleep, end. Gives the way to untie it. */
export function liveWith(room: Pick<LiveRoom, 'start' | 'stop' | 'hurry' | 'drop' | 'wake' | 'drafts'>): () => void {
  let seenAt = Date.now()
  const onSight = () => {
    if (document.visibilityState === 'hidden') room.drafts.flush()
    else room.wake()
  }
  // A machine that sleeps stops its timers: one that comes late by far has slept.
  const look = setInterval(() => {
    const isLate = Date.now() - seenAt > SLEPT_AFTER_MS
    seenAt = Date.now()
    // A page out of sight may come late to everything.
    if (isLate) room.wake(document.visibilityState !== 'hidden')
  }, LOOK_EVERY_MS)
  room.start()
  window.addEventListener('online', room.hurry)
  window.addEventListener('offline', room.drop)
  window.addEventListener('pagehide', room.drafts.flush)
  document.addEventListener('visibilitychange', onSight)
  return () => {
    clearInterval(look)
    window.removeEventListener('online', room.hurry)
    window.removeEventListener('offline', room.drop)
    window.removeEventListener('pagehide', room.drafts.flush)
    document.removeEventListener('visibilitychange', onSight)
    room.stop()
  }
}
