import type { Keep } from './kept.ts'

const WRITE_AFTER_MS = 250

type Draft = { readonly value: unknown; readonly restored: boolean }

/** Words being typed, kept on this device until they are sent or thrown away [R5]. */
export type Drafts = ReturnType<typeof createDrafts>

/** Makes the drafts of one room; `load` brings back those of an earlier visit. */
export function createDrafts(keep: Pick<Keep, 'allDrafts' | 'putDraft' | 'dropDraft'>) {
  let drafts: ReadonlyMap<string, Draft> = new Map()
  const touched = new Set<string>()
  const unwritten = new Set<string>()
  const listeners = new Set<() => void>()
  let writing: ReturnType<typeof setTimeout> | undefined

  function change(key: string, draft: Draft | null): void {
    const next = new Map(drafts)
    if (draft) next.set(key, draft)
    else next.delete(key)
    drafts = next
    touched.add(key)
    unwritten.add(key)
    writing ??= setTimeout(flush, WRITE_AFTER_MS)
    for (const listener of listeners) listener()
  }

  /** Writes at once what is not on the disk yet. */
  function flush(): void {
    clearTimeout(writing)
    writing = undefined
    for (const key of unwritten) {
      const draft = drafts.get(key)
      void (draft ? keep.putDraft(key, draft.value) : keep.dropDraft(key))
    }
    unwritten.clear()
  }

  return {
    /** The draft of this key, or null. The same object until it changes. */
    get: (key: string): Draft | null => drafts.get(key) ?? null,
    set: (key: string, value: unknown) => change(key, { value, restored: false }),
    clear: (key: string) => change(key, null),
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    flush,
    async load(): Promise<void> {
      const earlier = await keep.allDrafts()
      const next = new Map(drafts)
      // What has been typed or sent since the page opened is newer than what the disk remembers.
      for (const [key, value] of earlier) if (!touched.has(key)) next.set(key, { value, restored: true })
      drafts = next
      for (const listener of listeners) listener()
    },
  }
}
