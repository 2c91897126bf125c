import type { Keep, Kept, LeftDraft, Unsaved } from './kept.ts'
import { shareOut } from './share-out.ts'

/** What a keep in memory holds, open to look at. */
export type MemoryKeep = Keep & {
  readonly commands: Map<string, Kept>
  readonly unsaved: Map<string, Unsaved>
  readonly drafts: Map<string, unknown>
}

/** What an earlier page has left in a keep. */
export type Left = {
  readonly commands?: readonly Kept[]
  readonly unsaved?: readonly Unsaved[]
  readonly drafts?: readonly LeftDraft[]
}

/** A keep that forgets with the page, where the browser offers nothing better; in tests the next room may adopt from it. */
export function memoryKeep(left: Left = {}): MemoryKeep {
  const orphans = [...(left.commands ?? [])]
  const words = [...(left.drafts ?? [])]
  const commands = new Map(orphans.map((one) => [one.id, one]))
  const unsaved = new Map((left.unsaved ?? []).map((one) => [one.id, one]))
  const drafts = new Map<string, unknown>(words.map((one) => [one.key, one.value]))
  return {
    commands,
    unsaved,
    drafts,
    isDurable: () => false,
    async putCommand(kept) {
      commands.set(kept.id, kept)
      if (kept.home) drafts.delete(kept.home.key)
    },
    dropCommand: async (id) => void commands.delete(id),
    async refuseCommand(one, fate) {
      if (!commands.delete(one.id)) return false
      if (fate === 'home' && one.home) drafts.set(one.home.key, one.home.value)
      if (fate === 'list') unsaved.set(one.id, one)
      return true
    },
    adoptCommands: async () => orphans.splice(0),
    allUnsaved: async () => [...unsaved.values()],
    putUnsaved: async (one) => void unsaved.set(one.id, one),
    async retryUnsaved(kept) {
      if (!unsaved.delete(kept.id)) return false
      commands.set(kept.id, kept)
      return true
    },
    dropUnsaved: async (id) => void unsaved.delete(id),
    async adoptDrafts(isTaken) {
      const shares = shareOut(words.splice(0), isTaken)
      for (const one of shares.unsaved) unsaved.set(one.id, one)
      return shares
    },
    putDraft: async (key, value) => void drafts.set(key, value),
    dropDraft: async (key) => void drafts.delete(key),
    heed: () => undefined,
    close() {
      orphans.push(...commands.values())
      words.push(...[...drafts].map(([key, value]) => ({ key, value, at: Date.now() })))
    },
  }
}
