import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { memoryKeep, type Keep, type Kept } from './kept.ts'
import { livingTabs, tabName } from './tabs.ts'

type Row = Kept & { readonly place: string; readonly tab: string }
type DraftRow = { readonly place: string; readonly key: string; readonly value: unknown; readonly at: number }

type Shape = DBSchema & {
  outbox: { key: number; value: Row; indexes: { place: string; id: string } }
  drafts: { key: [string, string]; value: DraftRow; indexes: { place: string } }
}

const NAME = 'claimboard'

// One connection for all rooms of a page. It is not closed with a room: another may be at work on it.
let shared: Promise<IDBPDatabase<Shape> | null> | undefined

function database(): Promise<IDBPDatabase<Shape> | null> {
  return (shared ??= openShape().catch(() => null))
}

/**
 * The keep of this browser: IndexedDB, so that a crash of the tab loses nothing [R5]. Where it is missing or forbidden
 * the commands live in memory, and `isDurable` says so.
 */
export function deviceKeep(userId: string, boardId: string): Keep {
  const place = `${userId}/${boardId}`
  const tab = tabName()
  const spare = memoryKeep()
  let durable = true

  // A full disk or a closed database must not lose what memory can still hold.
  async function inStore<T>(work: (db: IDBPDatabase<Shape>) => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
    tab.hold()
    const db = await database()
    try {
      if (db) return await work(db)
    } catch {
      shared = undefined
    }
    durable = false
    return otherwise()
  }

  return {
    isDurable: () => durable,
    putCommand: (kept) =>
      inStore(
        async (db) => void (await db.add('outbox', { ...kept, place, tab: tab.name })),
        () => spare.putCommand(kept),
      ),
    dropCommand: (id) =>
      inStore(
        (db) => dropById(db, id),
        () => spare.dropCommand(id),
      ),
    adoptCommands: () => inStore((db) => adopt(db, place, tab.name), spare.adoptCommands),
    allDrafts: () =>
      inStore(
        async (db) => new Map((await db.getAllFromIndex('drafts', 'place', place)).map(toEntry)),
        spare.allDrafts,
      ),
    putDraft: (key, value) =>
      inStore(
        async (db) => void (await db.put('drafts', { place, key, value, at: Date.now() })),
        () => spare.putDraft(key, value),
      ),
    dropDraft: (key) =>
      inStore(
        (db) => db.delete('drafts', [place, key]),
        () => spare.dropDraft(key),
      ),
    close: () => tab.release(),
  }
}

const toEntry = ({ key, value }: DraftRow): [string, unknown] => [key, value]

function openShape(): Promise<IDBPDatabase<Shape>> {
  return openDB<Shape>(NAME, 1, {
    upgrade(db) {
      const outbox = db.createObjectStore('outbox', { autoIncrement: true })
      outbox.createIndex('place', 'place')
      outbox.createIndex('id', 'id')
      const drafts = db.createObjectStore('drafts', { keyPath: ['place', 'key'] })
      drafts.createIndex('place', 'place')
    },
    // A newer version of the product wants to change the shape: it must not wait for this page.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}

async function dropById(db: IDBPDatabase<Shape>, id: string): Promise<void> {
  const writing = db.transaction('outbox', 'readwrite')
  const keys = await writing.store.index('id').getAllKeys(id)
  await Promise.all([...keys.map((key) => writing.store.delete(key)), writing.done])
}

// One transaction, so that of two tabs that look at once only one takes a command; ids would make a double harmless.
async function adopt(db: IDBPDatabase<Shape>, place: string, tab: string): Promise<Kept[]> {
  const alive = await livingTabs()
  const writing = db.transaction('outbox', 'readwrite')
  const adopted: Kept[] = []
  for await (const cursor of writing.store.index('place').iterate(place)) {
    const { tab: holder, id, command, at } = cursor.value
    if (holder === tab || alive.has(holder)) continue
    adopted.push({ id, command, at })
    void cursor.update({ ...cursor.value, tab })
  }
  await writing.done
  return adopted
}
