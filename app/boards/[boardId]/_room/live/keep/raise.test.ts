import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { deviceKeep } from './device-keep.ts'

/** The database as the first version of the product made it and left it. */
async function leaveFirstVersion(): Promise<void> {
  const device = await openDB('claimboard', 1, {
    upgrade(db) {
      const outbox = db.createObjectStore('outbox', { autoIncrement: true })
      outbox.createIndex('place', 'place')
      outbox.createIndex('id', 'id')
      db.createObjectStore('drafts', { keyPath: ['place', 'key'] }).createIndex('place', 'place')
    },
  })
  const place = 'me/board'
  await device.add('outbox', { place, tab: 'gone', id: 'command', command: { type: 'claim.drop' }, at: 3 })
  await device.put('drafts', { place, key: 'comment/one', value: { text: 'half a sentence' }, at: 1 })
  await device.put('drafts', { place, key: 'comment/two', value: 'another', at: 2 })
  await device.put('drafts', { place: 'you/board', key: 'comment/one', value: { text: 'of somebody else' }, at: 2 })
  device.close()
}

test('a browser that kept words for an earlier version still has every one of them', async () => {
  await leaveFirstVersion()
  const mine = deviceKeep('me', 'board')
  // Somebody types in one of the fields already: what was kept for it, a mere reason, waits on the list instead.
  const { mine: found } = await mine.adoptDrafts((key) => key === 'comment/two')
  expect(found.map(({ key, value }) => [key, value])).toEqual([['comment/one', { text: 'half a sentence' }]])
  expect((await mine.allUnsaved()).map(({ home }) => home?.value)).toEqual(['another'])
  expect(await mine.adoptCommands()).toEqual([{ id: 'command', command: { type: 'claim.drop' }, at: 3 }])
  const yours = deviceKeep('you', 'board')
  expect((await yours.adoptDrafts(() => false)).mine.map(({ value }) => value)).toEqual([{ text: 'of somebody else' }])
  expect([mine.isDurable(), yours.isDurable()]).toEqual([true, true])
  for (const keep of [mine, yours]) keep.close()
})
