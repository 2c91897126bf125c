import { z } from 'zod'
import { omit } from 'zod/mini'
import { sign } from '#board/live/messages.ts'
import type { Presence } from '#board/live/protocol.ts'
import { id } from '#board/kernel/shape.ts'

const connectionId = z.string().min(1).max(64)
const somebody = z.strictObject({ ...omit(sign, { boardId: true }).shape, userId: id, connectionId })

const change = z.union([
  z.strictObject({ boardId: id, came: somebody }),
  z.strictObject({ boardId: id, left: connectionId }),
])

const from = z.string().min(1).max(64)
const n = z.int().min(0)
const parts = z.int().min(1)

/** What processes say to each other about who is where. `n` counts the changes a process has had, so that a gap is seen. */
export const packet = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('beat'), from, n }),
  z.strictObject({ kind: z.literal('changes'), from, n, changes: z.array(change) }),
  /** Asks a process for all it has; with no name, everybody. */
  z.strictObject({ kind: z.literal('ask'), from, of: from.nullable() }),
  z.strictObject({ kind: z.literal('all'), from, n, part: n, parts, changes: z.array(change) }),
  z.strictObject({ kind: z.literal('gone'), from }),
])
export type Packet = z.output<typeof packet>

/** Somebody came to a board or moved on it, or a connection left it. */
export type Change = { readonly boardId: string } & ({ readonly came: Presence } | { readonly left: string })

// A notification of PostgreSQL holds less than 8,000 bytes, and the adapter would write what is longer into a table [W4]. Around
// the changes stand the name of who tells, three numbers, and what the adapter adds.
const MOST_BYTES = 7_000

// As it travels: a control character is six bytes of JSON, a letter of many scripts three.
const sizeOf = (change: Change) => Buffer.byteLength(JSON.stringify(change)) + 1

/** Cuts changes into what one packet holds, counted in bytes as they travel; at least one part. */
export function cutIntoPackets(changes: readonly Change[]): readonly (readonly Change[])[] {
  const parts: Change[][] = [[]]
  let bytes = 0
  for (const change of changes) {
    const size = sizeOf(change)
    if (bytes > 0 && bytes + size > MOST_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(change)
    bytes += size
  }
  return parts
}
