import type { DeviceDb } from './device-db.ts'
import type { Fate, Kept, Shares, Unsaved } from './kept.ts'
import { shareOut } from './share-out.ts'
import type { Tab } from './tabs.ts'

/** Keeps a command and drops the draft that it was made from. */
export async function putCommand(db: DeviceDb, place: string, tab: Tab, kept: Kept): Promise<void> {
  const writing = db.transaction(['outbox', 'words'], 'readwrite')
  await writing.objectStore('outbox').add({ ...kept, place, tab: tab.name })
  if (kept.home) await writing.objectStore('words').delete([place, kept.home.key, tab.name])
  await writing.done
}

/** Drops a command, whichever page holds it. */
export async function dropById(db: DeviceDb, id: string): Promise<void> {
  const writing = db.transaction('outbox', 'readwrite')
  for (const key of await writing.store.index('id').getAllKeys(id)) await writing.store.delete(key)
  await writing.done
}

/**
 * Takes a refused command out of the outbox to where its words go. One transaction: of two pages that are told of one
 * refusal only one finds the command, and no crash falls in between.
 */
export async function refuse(db: DeviceDb, place: string, tab: Tab, one: Unsaved, fate: Fate): Promise<boolean> {
  const writing = db.transaction(['outbox', 'unsaved', 'words'], 'readwrite')
  const outbox = writing.objectStore('outbox')
  const keys = await outbox.index('id').getAllKeys(one.id)
  for (const key of keys) await outbox.delete(key)
  if (keys.length > 0 && fate === 'list') await writing.objectStore('unsaved').put({ ...one, place })
  if (keys.length > 0 && fate === 'home' && one.home) {
    const { key, value } = one.home
    await writing.objectStore('words').put({ place, tab: tab.name, key, value, at: one.at })
  }
  await writing.done
  return keys.length > 0
}

/** Moves one from the list back into the outbox; false when it is no longer there. */
export async function retry(db: DeviceDb, place: string, tab: Tab, kept: Kept): Promise<boolean> {
  const writing = db.transaction(['outbox', 'unsaved'], 'readwrite')
  const unsaved = writing.objectStore('unsaved')
  const isThere = (await unsaved.getKey([place, kept.id])) !== undefined
  if (isThere) {
    await unsaved.delete([place, kept.id])
    await writing.objectStore('outbox').add({ ...kept, place, tab: tab.name })
  }
  await writing.done
  return isThere
}

/** Takes the commands of pages that are gone. One transaction: of two pages that look at once only one takes a command. */
export async function adoptCommands(db: DeviceDb, place: string, tab: Tab): Promise<Kept[]> {
  const alive = await tab.living()
  const writing = db.transaction('outbox', 'readwrite')
  const adopted: Kept[] = []
  for await (const cursor of writing.store.index('place').iterate(place)) {
    const { tab: holder, place: _place, ...kept } = cursor.value
    if (holder === tab.name || alive.has(holder)) continue
    adopted.push(kept)
    await cursor.update({ ...cursor.value, tab: tab.name })
  }
  await writing.done
  return adopted
}

/** Shares out the drafts of pages that are gone; each moves in the step that takes it from there. */
export async function adoptDrafts(
  db: DeviceDb,
  place: string,
  tab: Tab,
  isTaken: (key: string) => boolean,
): Promise<Shares> {
  const alive = await tab.living()
  const writing = db.transaction(['words', 'unsaved'], 'readwrite')
  const words = writing.objectStore('words')
  const rows = await words.index('place').getAll(place)
  const own = new Set(rows.flatMap((row) => (row.tab === tab.name ? row.key : [])))
  const left = rows.filter((row) => row.tab !== tab.name && !alive.has(row.tab))
  const shares = shareOut(left, (key) => own.has(key) || isTaken(key))
  for (const row of left) await words.delete([place, row.key, row.tab])
  for (const { key, value, at } of shares.mine) await words.put({ place, tab: tab.name, key, value, at })
  for (const one of shares.unsaved) await writing.objectStore('unsaved').put({ ...one, place })
  await writing.done
  return shares
}
