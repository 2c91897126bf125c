import { z } from 'zod'
import { PHASES } from '#board/article/article.ts'
import { STATUSES } from '#board/claim/claim.ts'
import { NOTICE_KINDS } from '#board/law/reactions.ts'
import { role } from '#board/role.ts'
import { scale } from '#board/scale-shape.ts'
import { id } from '#board/shape.ts'

/** The address part that names a board. */
export const boardParams = z.object({ boardId: id })

/** Where a log stands; what an accepted command is answered with. */
export const accepted = z.object({
  seq: z
    .int()
    .meta({ description: 'Seq of the last event that the command led to, or of the board if it led to none.' }),
})

const time = z.number().meta({ description: 'Milliseconds since 1970' })
const person = z.object({ name: z.string(), kind: z.enum(['person', 'demo', 'system']) })
const count = z.int().min(0)

/** Names by user id. */
export const directory = z.record(id, person).meta({ id: 'Directory', description: 'People by user id' })

/** A board in the list of boards. */
export const boardCard = z
  .object({
    id,
    seq: z.int(),
    title: z.string(),
    language: z.string(),
    outlet: z.string(),
    phase: z.enum(PHASES).exclude(['removed']),
    isSample: z.boolean(),
    role: role.meta({ description: 'Your role on this board' }),
    scale,
    claims: count,
    byStatus: z.object(Object.fromEntries(STATUSES.map((status) => [status, count]))),
    byStanding: z.array(z.object({ code: z.string(), count })).meta({
      description: 'Claims by what the board says of them: a rating of its scale, `disputed` or `none`',
    }),
    members: z.array(person.extend({ id })),
    present: z.array(id).meta({ description: 'User ids of the members who have the board open now' }),
    changedAt: time,
    changedBy: z.object({ id, name: z.string() }),
  })
  .meta({ id: 'BoardCard' })

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

/** One line of an inbox. */
export const inboxItem = z
  .object({
    id,
    kind: z.enum(NOTICE_KINDS),
    boardId: id,
    boardTitle: z.string(),
    claimId: id,
    claimNo: z.int(),
    statement: z.string(),
    threadId: id.nullable(),
    by: id,
    byName: z.string(),
    at: time,
    readAt: time.nullable(),
  })
  .meta({ id: 'InboxItem' })

/** A refused request, RFC 9457. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'One sentence with the way out, in the language of Accept-Language' }),
    code: z.string().meta({ description: 'For programs; a closed list' }),
    requestId: z.string(),
    path: z.string().optional().meta({ description: 'Where in the body, as in `occurrence.exact`' }),
    problem: z.string().optional().meta({ description: 'What is wrong there, a word for programs' }),
    retryAfterMs: z.number().optional(),
    theirs: z.looseObject({ rev: z.int(), by: z.string() }).optional().meta({
      description: 'With STALE_EDIT: the newer state, so that both can be compared',
    }),
  })
  .meta({ id: 'Problem' })
