'use client'

import { useCallback, useEffect } from 'react'
import { isSameData } from '#board/kernel/same.ts'
import { useUnsaved, useUnsent } from '../../live/hooks.ts'
import type { Home } from '../../live/keep/kept.ts'
import { useRoom } from '../../live/room-context.tsx'
import type { Sent } from '../../live/room.ts'
import { useDraft } from '../../live/use-draft.ts'

/** An edit under way: what it began from, how it stands, and whether it has been handed over to be sent. */
type Kept<T> = { readonly rev: number; readonly base: T; readonly now: T; readonly isSent: boolean }

/** Two versions of one record, and what both came from. */
export type Clash<T> = { readonly base: T; readonly mine: T; readonly theirs: T }

/** The edit of one record against the state that its editor saw. */
export type Revision<T> = {
  readonly isOpen: boolean
  readonly value: T
  /** Words from an earlier visit. */
  readonly isRestored: boolean
  /** Set once somebody saved a newer state: nothing can be saved before it is settled. */
  readonly clash: Clash<T> | null
  open(): void
  set(value: T): void
  /** Throws the draft away; with a clash this means taking theirs. */
  discard(): void
  /** Goes on from the newer state with this value. */
  rebase(value: T): void
  /** Sends the draft. It is kept until the server has accepted it, and comes back if it was refused. */
  save(value: T, rev: number, send: (home: Home) => Sent): void
}

/** Keeps the draft of an edit on this device from the first letter until the server has it, and notices a newer state. */
export function useRevision<T>(key: string, recordId: string, current: { rev: number; value: T }): Revision<T> {
  const draft = useDraft<Kept<T> | null>(key, null)
  const { store, drafts, unsaved } = useRoom()
  const isUnsent = useUnsent(recordId)
  const kept = draft.value
  const { set, clear } = draft
  const { rev, value } = current
  // A page that crashed after sending finds here whether its words have arrived; they have if they are what stands.
  const hasArrived = kept !== null && kept.isSent && !isUnsent && isSameData(kept.now, value)
  const isOpen = kept !== null && (!kept.isSent || (!isUnsent && !hasArrived))

  useEffect(() => {
    if (hasArrived) clear()
  }, [hasArrived, clear])

  // Refused while one looked elsewhere, and now in sight: the words go back to where they can be chosen from.
  const waiting = useUnsaved().find((one) => one.home?.key === key)
  useEffect(() => {
    if (waiting) void unsaved.toForm(waiting)
  }, [waiting, unsaved])

  const save = useCallback(
    (now: T, seenRev: number, send: (home: Home) => Sent) => {
      const base = kept?.rev === seenRev ? kept.base : value
      const sent: Kept<T> = { rev: seenRev, base, now, isSent: true }
      const { done } = send({ key, value: { ...sent, isSent: false }, free: [sent] })
      set(sent)
      void done.then((answer) => {
        // Another edit may have been begun meanwhile: its words stay.
        if (!('refused' in answer) && drafts.get(key)?.value === sent) clear()
      })
    },
    [key, drafts, kept, value, set, clear],
  )

  // A form in which nothing was changed yet simply shows what stands.
  const isTouched = isOpen && !isSameData(kept.now, kept.base)
  const hasClash = isTouched && kept.rev !== rev && !isSameData(kept.base, value)
  useEffect(() => {
    store.setClash(key, hasClash)
    return () => store.setClash(key, false)
  }, [store, key, hasClash])

  return {
    isOpen,
    value: isTouched ? kept.now : value,
    isRestored: isOpen && draft.restored,
    clash: hasClash ? { base: kept.base, mine: kept.now, theirs: value } : null,
    open: () => isOpen || set({ rev, base: value, now: value, isSent: false }),
    set: (now) =>
      set({ ...(isTouched ? { rev: kept.rev, base: kept.base } : { rev, base: value }), now, isSent: false }),
    discard: clear,
    rebase: (now) => set({ rev, base: value, now, isSent: false }),
    save,
  }
}
