import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { z } from 'zod'
import { loadShape } from '#app/boards/[boardId]/_room/live/command-shape.ts'

// In a browser the code that judges shapes is there before anybody has typed a word.
await loadShape()

const row = z.object({ place: z.string(), id: z.string() })

/** Ids of what the device of a person keeps for a board: commands to send, or words that were refused. */
export async function keptOn(what: 'outbox' | 'unsaved', userId: string, boardId: string): Promise<string[]> {
  const device = await openDB('claimboard')
  const all = z.array(row).parse(await device.getAll(what))
  device.close()
  return all.filter(({ place }) => place === `${userId}/${boardId}`).map(({ id }) => id)
}
