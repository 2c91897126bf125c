import * as z from 'zod/mini'
import { id } from '../kernel/shape.ts'

/** Names of what travels. Client to server: hello, command, presence, leave. Server to client: events, presence, goodbye. */
export const hello = z.strictObject({
  boardId: id,
  /** The last seq the client has folded; 0 asks for a snapshot. */
  lastSeq: z.int().check(z.gte(0)),
  /** Epoch of the log the client has folded; differs after a restored backup. Empty with `lastSeq` 0. */
  epoch: z._default(z.string().check(z.maxLength(64)), ''),
  protocol: z.int(),
  /** Whether a snapshot may come packed; a large board comes in no other form. */
  packed: z._default(z.boolean(), false),
})

/** A command with the id that makes it happen once. Its inner shape is judged by the one path. */
export const sentCommand = z.strictObject({ id, boardId: id, command: z.unknown() })

/** Where somebody is and what they do; never stored [W4]. */
export const sign = z.strictObject({
  boardId: id,
  claimId: z._default(z.nullable(id), null),
  /** Offset in the article of the line at the top of the reader's window. */
  at: z._default(z.nullable(z.int().check(z.gte(0))), null),
  /** Words selected in the article. */
  selection: z._default(z.nullable(z.tuple([z.int().check(z.gte(0)), z.int().check(z.gte(0))])), null),
  /** What is being typed: a thread's id, or the name of a field of the claim. */
  typing: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
})
