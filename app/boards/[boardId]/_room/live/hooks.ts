'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useSyncExternalStoreWithSelector } from 'use-sync-external-store/with-selector'
import type { Board, Directory } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import { isSameRecord } from '#board/kernel/same.ts'
import type { RightsQuestion } from '#board/kernel/rights.ts'
import { judgeRights } from '#board/law/permissions.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import type { Presence, Sign } from '#board/live/protocol.ts'
import { shownNames } from '#board/select/names.ts'
import type { Unsaved } from './keep/kept.ts'
import { useRoom } from './room-context.tsx'
import { boardIn, keptIn, type Link, type Me, type RoomState } from './room-state.ts'
import type { SendOptions, Sent } from './room.ts'
import { namedBy } from './named-by.ts'

/** Reads the room; renders again only when the selection changes. */
export function useRoomState<T>(select: (state: RoomState) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const { store } = useRoom()
  return useSyncExternalStoreWithSelector(store.subscribe, store.state, store.first, select, isEqual)
}

/** Reads the board as this person sees it, their own unsent changes included; see `useRoomState`. */
export function useBoard<T>(select: (board: Board) => T, isEqual?: (a: T, b: T) => boolean): T {
  return useRoomState((state) => select(boardIn(state)), isEqual)
}

/**
 * Issues a command: shown at once, kept on this device, sent when the line allows. Refusals become a toast, and their words
 * go back into the form that the caller names as their home, or onto the list of what is not saved.
 */
export function useSend(): (command: CommandInput, options?: SendOptions) => Sent {
  return useRoom().send
}

/** Makes an id (UUIDv7) for a record of a command. */
export function useNewId(): () => string {
  return useRoom().newId
}

/** Why this person may not do it now, or null when they may. */
export function useCan(question: RightsQuestion): Refusal | null {
  return useRoomState((state) => judgeRights(boardIn(state), state.replica.actor, question), isSameRefusal)
}

const isSameRefusal = (a: Refusal | null, b: Refusal | null) => a?.code === b?.code

/** Who looks at this page, with the role they hold now. */
export function useMe(): Me {
  return useRoomState(
    ({ me, replica }) => ({ ...me, role: replica.confirmed.members[me.userId]?.role ?? me.role }),
    isSameRecord,
  )
}

/** The names of everybody in the board, by user id. */
export function usePeople(): Directory {
  return useRoomState((state) => state.people)
}

/**
 * The name of a person as it is to be shown, with a mark where people could be mistaken for each other; a phrase for
 * somebody who is not known any more.
 */
export function useName(userId: string): string {
  const role = useTranslations('labels.role')
  const name = useRoomState((state) => shownNames(state.people, boardIn(state).members, role)(userId))
  const t = useTranslations('room')
  return name ?? t('somebody')
}

/** Gives the name of anybody, for lists; see `useName`. */
export function useNameOf(): (userId: string) => string {
  const people = usePeople()
  const members = useBoard((board) => board.members)
  const role = useTranslations('labels.role')
  const t = useTranslations('room')
  return useMemo(() => {
    const nameOf = shownNames(people, members, role)
    return (userId: string) => nameOf(userId) ?? t('somebody')
  }, [people, members, role, t])
}

/** Whether a record stands in a change that the server has not confirmed: draw it as on its way. */
export function useUnsent(recordId: string): boolean {
  return useRoomState(({ replica }) => replica.pending.some((one) => namedBy(one.command).includes(recordId)))
}

/** How this page stands to the server, how many changes it keeps, and whether they survive a crash. */
export function useConnection(): { state: Link; kept: number; isDurable: boolean } {
  return useRoomState((room) => ({ state: room.link, kept: keptIn(room), isDurable: room.isDurable }), isSameRecord)
}

/** What could not be saved and waits for this person, oldest first. */
export function useUnsaved(): readonly Unsaved[] {
  return useRoomState((state) => state.unsaved)
}

/** Whether an edit in sight stands against a newer state. */
export function useIsClashing(): boolean {
  return useRoomState((state) => state.clashes.size > 0)
}

/** Everybody else on the board, one entry a connection. */
export function usePresent(): readonly Presence[] {
  return useRoomState((state) => state.present)
}

/** Tells the others where this person is and what they do; never stored. */
export function useSign(): (sign: Partial<Sign>) => void {
  return useRoom().sign
}

/** Who changed a record a moment ago, as a user id; null when nobody else did. */
export function useGlow(recordId: string): { by: string } | null {
  return useRoomState((state) => state.glows.get(recordId) ?? null)
}
