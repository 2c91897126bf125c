'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useBoard, useRoomState } from '../../live/hooks.ts'
import { fetchEventsOf } from './fetch-events.ts'
import { createLog, type Log, type LogState } from './log.ts'

/** The board's log, read from its end, following what happens. */
export function useLog(): LogState & Pick<Log, 'earlier' | 'retry'> {
  const boardId = useBoard((board) => board.id)
  const head = useRoomState((room) => room.replica.confirmed.seq)
  const [log] = useState(() => createLog(fetchEventsOf(boardId), head))
  const state = useSyncExternalStore(log.subscribe, log.get, log.get)

  useEffect(() => log.begin(), [log])

  useEffect(() => {
    void log.follow(head)
  }, [log, head])

  return { ...state, earlier: log.earlier, retry: log.retry }
}
