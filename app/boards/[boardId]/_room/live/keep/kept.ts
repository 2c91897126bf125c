import type { Command } from '#board/law/command.ts'

/** A command that stays on this device until the server has answered it. */
export type Kept = {
  readonly id: string
  readonly command: Command
  /** When it was issued, in milliseconds since 1970. */
  readonly at: number
}

/** Where unanswered commands and drafts are kept, per person and board [R5]. */
export type Keep = {
  /** False where this browser keeps nothing across a crash, as in some private windows. */
  readonly isDurable: () => boolean
  putCommand(kept: Kept): Promise<void>
  dropCommand(id: string): Promise<void>
  /** Commands of tabs that are gone, in the order of issue; from now on they are this tab's to send. */
  adoptCommands(): Promise<readonly Kept[]>
  allDrafts(): Promise<ReadonlyMap<string, unknown>>
  putDraft(key: string, value: unknown): Promise<void>
  dropDraft(key: string): Promise<void>
  close(): void
}

/** A keep that forgets with the page: for tests, and where the browser offers nothing better. */
export function memoryKeep(
  commands: readonly Kept[] = [],
  drafts: Iterable<readonly [string, unknown]> = [],
): Keep & { readonly commands: Map<string, Kept>; readonly drafts: Map<string, unknown> } {
  const left = [...commands]
  const held = new Map(commands.map((one) => [one.id, one]))
  const words = new Map(drafts)
  return {
    commands: held,
    drafts: words,
    isDurable: () => false,
    putCommand: async (kept) => void held.set(kept.id, kept),
    dropCommand: async (id) => void held.delete(id),
    adoptCommands: async () => left.splice(0),
    allDrafts: async () => new Map(words),
    putDraft: async (key, value) => void words.set(key, value),
    dropDraft: async (key) => void words.delete(key),
    close: () => undefined,
  }
}
