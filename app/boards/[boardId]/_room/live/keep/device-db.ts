import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import type { Kept, LeftDraft, Unsaved } from './kept.ts'

/** Whose words on which board: nobody else on this browser is shown them. */
type InPlace = { readonly place: string }
export type OutboxRow = Kept & InPlace & { readonly tab: string }
export type UnsavedRow = Unsaved & InPlace
export type WordsRow = LeftDraft & InPlace & { readonly tab: string }

/** What the browser stores. */
export type Shape = DBSchema & {
  outbox: { key: number; value: OutboxRow; indexes: { place: string; id: string } }
  unsaved: { key: [string, string]; value: UnsavedRow; indexes: { place: string } }
  /** Drafts, by the page that types them: two pages at the same field do not overwrite each other. */
  words: { key: [string, string, string]; value: WordsRow; indexes: { place: string } }
  /** Of version 1 alone. */
  drafts: { key: [string, string]; value: Omit<WordsRow, 'tab'> }
}

export type DeviceDb = IDBPDatabase<Shape>
type Raising = IDBPTransaction<Shape, StoreNames<Shape>[], 'versionchange'>

const NAME = 'claimboard'
const VERSION = 2

// One connection for all rooms of a page. It is not closed with a room: another may be at work on it.
let shared: Promise<DeviceDb> | undefined

/**
 * Does some work on the database of this browser; null where there is none or it does not work. A connection that the
 * browser has closed meanwhile is opened once more.
 */
export async function onDevice<T>(work: (db: DeviceDb) => Promise<T>): Promise<{ readonly value: T } | null> {
  for (const isLast of [false, true]) {
    const opening = (shared ??= open())
    try {
      return { value: await work(await opening) }
    } catch {
      if (shared === opening) shared = undefined
      if (isLast) return null
    }
  }
  return null
}

function open(): Promise<DeviceDb> {
  return openDB<Shape>(NAME, VERSION, {
    upgrade: (db, oldVersion, _newVersion, raising) => {
      if (oldVersion < 1) raiseToFirst(db)
      raiseToSecond(db)
      if (oldVersion === 1) void moveDrafts(db, raising)
    },
    // A newer version of the product wants to change the shape: it must not wait for this page.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    // Some browsers cut the connection while the machine sleeps.
    terminated: () => (shared = undefined),
  })
}

function raiseToFirst(db: DeviceDb): void {
  const outbox = db.createObjectStore('outbox', { autoIncrement: true })
  outbox.createIndex('place', 'place')
  outbox.createIndex('id', 'id')
}

function raiseToSecond(db: DeviceDb): void {
  db.createObjectStore('unsaved', { keyPath: ['place', 'id'] }).createIndex('place', 'place')
  db.createObjectStore('words', { keyPath: ['place', 'key', 'tab'] }).createIndex('place', 'place')
}

// Version 1 kept one draft a field, whichever page typed it.
async function moveDrafts(db: DeviceDb, raising: Raising): Promise<void> {
  const words = raising.objectStore('words')
  for (const row of await raising.objectStore('drafts').getAll()) await words.put({ ...row, tab: '' })
  db.deleteObjectStore('drafts')
}
