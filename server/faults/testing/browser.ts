import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { z } from 'zod'
import { loadShape } from '#app/boards/[boardId]/_room/live/command-shape.ts'

// In a browser the code that judges shapes is there before anybody has typed a word.
await loadShape()

const row = z.object({ place: z.string() })

/** How many commands the device of a person still keeps for a board. */
export async function keptOn(userId: string, boardId: string): Promise<number> {
  const device = await openDB('claimboard')
  const all = await device.getAll('outbox')
  device.close()
  return all.filter((one) => row.parse(one).place === `${userId}/${boardId}`).length
}
