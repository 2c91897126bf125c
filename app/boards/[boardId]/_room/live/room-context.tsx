'use client'

import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { Snapshot } from '#board/live/protocol.ts'
import { laterWire } from './wire/later-wire.ts'
import { deviceKeep } from './keep/device-keep.ts'
import { createRoomStore } from './room-store.ts'
import { createRoom, type LiveRoom } from './room.ts'
import { liveWith } from './live-with.ts'
import type { Me } from './room-state.ts'
import type { Wire } from './wire/wire.ts'

const Room = createContext<LiveRoom | null>(null)

export type RoomProviderProps = {
  snapshot: Snapshot
  me: Me
  readMarks?: Readonly<Record<string, number>>
  /** The claim that the address names. */
  hand?: string | null
  children: ReactNode
}

/** Makes the room once, from what the page was sent, and keeps it alive while the page is. */
export function RoomProvider({ children, ...start }: RoomProviderProps) {
  const [room] = useState(() =>
    createRoom({
      store: createRoomStore(start),
      wire: laterWire(() => loadSocket(start.me.userId)),
      keep: deviceKeep(start.me.userId, start.snapshot.board.id),
    }),
  )
  useEffect(() => liveWith(room), [room])
  return <RoomOf room={room}>{children}</RoomOf>
}

/** Puts components into a room that somebody else has made. */
export function RoomOf({ room, children }: { room: LiveRoom; children: ReactNode }) {
  const { show } = useToast()
  const sentence = useRefusalSentence()
  useEffect(
    () =>
      room.onRefusal((refusal) => show({ title: sentence(refusal), tone: 'danger', id: `refused-${refusal.code}` })),
    [room, show, sentence],
  )
  return <Room value={room}>{children}</Room>
}

/** The room that a component stands in. Components use the hooks instead. */
export function useRoom(): LiveRoom {
  const room = use(Room)
  if (!room) throw new Error('A component of the room needs <RoomProvider> above it.')
  return room
}

const fetchSocket = () => import('./wire/socket-wire.ts')

// On its way while the page comes alive, so that going live does not wait for it; a failure is met when it is needed.
if (typeof window !== 'undefined') fetchSocket().catch(() => undefined)

async function loadSocket(userId: string): Promise<() => Wire> {
  const { socketWire } = await fetchSocket()
  return () => socketWire(userId)
}
