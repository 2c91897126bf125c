import * as z from 'zod/mini'
import { id } from '../kernel/shape.ts'

/** Where a log stands; what an accepted command is answered with. */
export const accepted = z.object({
  seq: z
    .int()
    .check(
      z.meta({ description: 'Seq of the last event that the command led to, or of the board if it led to none.' }),
    ),
})

/** A board just opened, and where its log stands. */
export const opened = z.object({ boardId: id, seq: z.int() })
