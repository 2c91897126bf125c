import { z } from 'zod'
import { person } from '#board/answers/board-card.ts'
import { time } from '#board/answers/time.ts'
import { PHASES } from '#board/article/article.ts'
import { STATUSES } from '#board/claim/kinds.ts'
import { role } from '#board/kernel/role.ts'
import { scale } from '#board/scale-shape.ts'
import { id } from '#board/kernel/shape.ts'

/** The address part that names a board. */
export const boardParams = z.object({ boardId: id })

/** Names by user id. */
export const directory = z.record(id, person).meta({ id: 'Directory', description: 'People by user id' })

/** A board as it stands: the fold of its log. */
export const board = z
  .looseObject({
    id,
    seq: z.int(),
    time,
    title: z.string(),
    language: z.string(),
    phase: z.enum(PHASES),
    isSample: z.boolean(),
    scale,
    article: z.looseObject({ text: z.string(), headline: z.string(), revisionNo: z.int() }),
    members: z.record(id, z.object({ userId: id, role })),
    claims: z.record(id, z.looseObject({ id, no: z.int(), statement: z.string(), status: z.enum(STATUSES) })),
  })
  .meta({ id: 'Board' })

/** One event of a board's log. */
export const event = z
  .object({
    seq: z.int().meta({ description: 'Its place in the log: from 1, without gaps' }),
    at: time,
    by: id,
    commandId: id,
    type: z.string(),
    v: z.int().meta({ description: 'Version of the shape of `data`' }),
    data: z.looseObject({}),
  })
  .meta({ id: 'Event' })
