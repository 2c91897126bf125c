import type { Keep } from './kept.ts'
import { leftWords } from './share-out.ts'

const WRITE_AFTER_MS = 250

type Draft = { readonly value: unknown; readonly restored: boolean }
type DraftKeep = Pick<Keep, 'adoptDrafts' | 'putDraft' | 'dropDraft' | 'putUnsaved'>

/** Makes the drafts of one room; `load` brings back those of pages that are gone. */
export function createDrafts(keep: DraftKeep): Drafts {
  return new Drafts(keep)
}

/** Words being typed, kept on this device until they are sent or thrown away [R5]. */
export class Drafts {
  readonly #keep: DraftKeep
  readonly #drafts = new Map<string, Draft>()
  readonly #unwritten = new Set<string>()
  readonly #listeners = new Set<() => void>()
  #writing: ReturnType<typeof setTimeout> | undefined

  constructor(keep: DraftKeep) {
    this.#keep = keep
  }

  /** The draft of this key, or null. The same object until it changes. */
  readonly get = (key: string): Draft | null => this.#drafts.get(key) ?? null

  readonly set = (key: string, value: unknown): void => this.#change(key, { value, restored: false })

  /** Puts back what had been sent from here. */
  readonly bringBack = (key: string, value: unknown): void => this.#change(key, { value, restored: true })

  readonly clear = (key: string): void => this.#change(key, null)

  /** Clears the field, not the disk: there the draft goes when the command that was made of it comes. */
  readonly take = (key: string): void => {
    this.#unwritten.delete(key)
    this.#show(key, null)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Writes at once what is not on the disk yet. */
  readonly flush = (): void => {
    clearTimeout(this.#writing)
    this.#writing = undefined
    for (const key of this.#unwritten) {
      const draft = this.#drafts.get(key)
      void (draft ? this.#keep.putDraft(key, draft.value) : this.#keep.dropDraft(key))
    }
    this.#unwritten.clear()
  }

  async load(): Promise<void> {
    const { mine } = await this.#keep.adoptDrafts((key) => this.#drafts.has(key) || this.#unwritten.has(key))
    for (const left of mine) {
      // Somebody typed in the very moment in which the disk was read: neither may push the other out.
      if (this.#drafts.has(left.key)) await this.#keep.putUnsaved(leftWords(left))
      else this.#show(left.key, { value: left.value, restored: true })
    }
  }

  #change(key: string, draft: Draft | null): void {
    this.#unwritten.add(key)
    this.#writing ??= setTimeout(this.flush, WRITE_AFTER_MS)
    this.#show(key, draft)
  }

  #show(key: string, draft: Draft | null): void {
    if (draft) this.#drafts.set(key, draft)
    else this.#drafts.delete(key)
    for (const listener of this.#listeners) listener()
  }
}
