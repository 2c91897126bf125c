import type { Refusal } from '#board/kernel/refusal.ts'
import type { RoomStore } from '../room-store.ts'
import type { Drafts } from './drafts.ts'
import type { Fate, Home, Keep, Kept, Unsaved } from './kept.ts'
import { wordsIn } from './words-in.ts'

/** What could not be saved, on the disk and in the store, until the person has dealt with it. */
export type UnsavedList = ReturnType<typeof createUnsaved>

export type RefusedCommand = Kept & {
  readonly refusal: Refusal
  /** It was sent from this very page. */
  readonly hasCaller: boolean
  /** It was sent over a line that was up, so the person who sent it still looks. */
  readonly wasSeen: boolean
}

/** Makes the list of one room. */
export function createUnsaved(store: RoomStore, keep: Keep, drafts: Drafts) {
  async function reload(): Promise<void> {
    store.setUnsaved(await keep.allUnsaved())
  }

  function fateOf({ command, home, hasCaller, wasSeen }: RefusedCommand): Fate {
    if (home && hasCaller && isInSight(home, command, store.state().hand) && isFree(home, drafts)) return 'home'
    // A press of a button, refused while the person looked, held no words: there is nothing to keep for them.
    return !wasSeen || wordsIn(command).length > 0 || home ? 'list' : 'nowhere'
  }

  return {
    reload,
    /** Finds the place of a refused command's words; null when another page has done so. */
    async take(refused: RefusedCommand): Promise<Fate | null> {
      const fate = fateOf(refused)
      const { wasSeen: _wasSeen, hasCaller: _hasCaller, ...unsaved } = refused
      // At once, so that the words stand somewhere in every moment.
      if (fate === 'home' && refused.home) drafts.bringBack(refused.home.key, refused.home.value)
      if (fate === 'list') store.setUnsaved([...store.state().unsaved, unsaved])
      const isOurs = await keep.refuseCommand(unsaved, fate)
      if (!isOurs && fate === 'home' && refused.home) drafts.clear(refused.home.key)
      if (fate === 'list' || !isOurs) await reload()
      return isOurs ? fate : null
    },
    /** Puts the words back into their form; false when other words stand there. */
    async toForm({ id, home }: Unsaved): Promise<boolean> {
      if (!home || !isFree(home, drafts)) return false
      drafts.bringBack(home.key, home.value)
      await keep.putDraft(home.key, home.value)
      await keep.dropUnsaved(id)
      await reload()
      return true
    },
    async discard(id: string): Promise<void> {
      await keep.dropUnsaved(id)
      await reload()
    },
    /** Takes a discarded one up again. */
    async restore(one: Unsaved): Promise<void> {
      await keep.putUnsaved(one)
      await reload()
    },
  }
}

/** Whether a form could take these words without losing others. */
export function isFree(home: Home, drafts: Pick<Drafts, 'get'>): boolean {
  const draft = drafts.get(home.key)
  const now = JSON.stringify(draft?.value)
  return draft === null || [home.value, ...home.free].some((one) => JSON.stringify(one) === now)
}

// Words that come back into a form of another claim would not be seen.
function isInSight(home: Home, command: unknown, hand: string | null): boolean {
  if (typeof command !== 'object' || command === null || !('claimId' in command)) return false
  return home.key === NEW_CLAIM || command.claimId === hand
}

/** Where the draft of a claim in the making is kept. */
export const NEW_CLAIM = 'claim:new'
