'use client'

import { useMemo } from 'react'
import { useBoard, useMe, useNameOf } from '../../../live/hooks.ts'
import type { Named } from '../text/mention-text.ts'

/** Everybody with a seat on the board but this person, by name. */
export function useMentionable(): readonly Named[] {
  const { userId } = useMe()
  const nameOf = useNameOf()
  const members = useBoard((board) => board.members)
  return useMemo(
    () =>
      Object.keys(members)
        .filter((id) => id !== userId)
        .map((id) => ({ userId: id, name: nameOf(id) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [members, nameOf, userId],
  )
}
