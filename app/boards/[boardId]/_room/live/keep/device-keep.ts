import { onDevice, type DeviceDb } from './device-db.ts'
import { adoptCommands, adoptDrafts, dropById, putCommand, refuse, retry } from './device-rows.ts'
import type { Elsewhere, Fate, Keep, Kept, Shares, Unsaved } from './kept.ts'
import { memoryKeep } from './memory-keep.ts'
import { openTab } from './tabs.ts'

/**
 * The keep of this browser: IndexedDB, so that a crash of the tab loses nothing [R5]. Where it is missing or forbidden
 * the commands live in memory, and `isDurable` says so.
 */
export function deviceKeep(userId: string, boardId: string): Keep {
  return new DeviceKeep(`${userId}/${boardId}`)
}

class DeviceKeep implements Keep {
  readonly #place: string
  readonly #spare = memoryKeep()
  readonly #tab = openTab({
    onGone: () => this.#elsewhere?.onOrphans(),
    onUnsaved: (changed) => changed === this.#place && this.#elsewhere?.onUnsaved(),
  })
  #elsewhere: Elsewhere | null = null
  #isDurable = true

  constructor(place: string) {
    this.#place = place
  }

  readonly isDurable = () => this.#isDurable

  putCommand(kept: Kept): Promise<void> {
    return this.#inStore(
      (db) => putCommand(db, this.#place, this.#tab, kept),
      () => this.#spare.putCommand(kept),
    )
  }

  async dropCommand(id: string): Promise<void> {
    await this.#spare.dropCommand(id)
    await this.#inStore((db) => dropById(db, id), nothing)
  }

  async refuseCommand(one: Unsaved, fate: Fate): Promise<boolean> {
    if (this.#spare.commands.has(one.id)) return this.#spare.refuseCommand(one, fate)
    const isOurs = await this.#inStore(
      (db) => refuse(db, this.#place, this.#tab, one, fate),
      () => this.#spare.refuseCommand(one, fate),
    )
    this.#tab.tellUnsaved(this.#place)
    return isOurs
  }

  adoptCommands(): Promise<readonly Kept[]> {
    return this.#inStore((db) => adoptCommands(db, this.#place, this.#tab), this.#spare.adoptCommands)
  }

  async allUnsaved(): Promise<readonly Unsaved[]> {
    const rows = await this.#inStore(
      (db) => db.getAllFromIndex('unsaved', 'place', this.#place),
      async () => [],
    )
    return [...rows, ...this.#spare.unsaved.values()].sort((a, b) => a.at - b.at)
  }

  async putUnsaved(one: Unsaved): Promise<void> {
    await this.#inStore(
      async (db) => void (await db.put('unsaved', { ...one, place: this.#place })),
      () => this.#spare.putUnsaved(one),
    )
    this.#tab.tellUnsaved(this.#place)
  }

  async retryUnsaved(kept: Kept): Promise<boolean> {
    if (this.#spare.unsaved.has(kept.id)) return this.#spare.retryUnsaved(kept)
    const isOurs = await this.#inStore(
      (db) => retry(db, this.#place, this.#tab, kept),
      async () => false,
    )
    this.#tab.tellUnsaved(this.#place)
    return isOurs
  }

  async dropUnsaved(id: string): Promise<void> {
    await this.#spare.dropUnsaved(id)
    await this.#inStore((db) => db.delete('unsaved', [this.#place, id]), nothing)
    this.#tab.tellUnsaved(this.#place)
  }

  adoptDrafts(isTaken: (key: string) => boolean): Promise<Shares> {
    return this.#inStore(
      (db) => adoptDrafts(db, this.#place, this.#tab, isTaken),
      () => this.#spare.adoptDrafts(isTaken),
    )
  }

  putDraft(key: string, value: unknown): Promise<void> {
    const row = { place: this.#place, tab: this.#tab.name, key, value, at: Date.now() }
    return this.#inStore(
      async (db) => void (await db.put('words', row)),
      () => this.#spare.putDraft(key, value),
    )
  }

  dropDraft(key: string): Promise<void> {
    return this.#inStore((db) => db.delete('words', [this.#place, key, this.#tab.name]), nothing)
  }

  heed(elsewhere: Elsewhere): void {
    this.#elsewhere = elsewhere
  }

  close(): void {
    this.#elsewhere = null
    this.#tab.release()
  }

  // A full disk or a closed database must not lose what memory can still hold.
  async #inStore<T>(work: (db: DeviceDb) => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
    // What ends late must not make a closed room look alive: the next one could not adopt what it left.
    if (this.#elsewhere) this.#tab.hold()
    const done = await onDevice(work)
    if (done) return done.value
    this.#isDurable = false
    return otherwise()
  }
}

const nothing = async () => undefined
