import * as z from 'zod/mini'
import { PHASES_IN_SIGHT } from '../article/article.ts'
import { STATUSES } from '../claim/kinds.ts'
import { ROLES } from '../kernel/role.ts'
import { scale } from '../scale-shape.ts'
import { id } from '../kernel/shape.ts'
import { time } from './time.ts'

/** A name and what kind of account stands behind it. */
export const person = z.object({ name: z.string(), kind: z.enum(['person', 'demo', 'system']) })

const count = z.int().check(z.gte(0))

/** A board in the list of boards. Dropped claims count as dropped and nowhere else. */
export const boardCard = z
  .object({
    id,
    seq: z.int(),
    title: z.string(),
    language: z.string(),
    outlet: z.string(),
    phase: z.enum(PHASES_IN_SIGHT),
    isSample: z.boolean(),
    role: z.enum(ROLES).check(z.meta({ description: 'Your role on this board' })),
    scale,
    claims: count,
    byStatus: z.record(z.enum(STATUSES), count),
    byStanding: z
      .array(z.object({ code: z.string(), count }))
      .check(
        z.meta({ description: 'Claims by what the board says of them: a rating of its scale, `disputed` or `none`' }),
      ),
    members: z.array(z.extend(person, { id, role: z.enum(ROLES) })),
    present: z
      .readonly(z.array(id))
      .check(z.meta({ description: 'User ids of the members who have the board open now' })),
    changedAt: time,
    changedBy: z.object({ id, name: z.string() }),
  })
  .check(z.meta({ id: 'BoardCard' }))
export type BoardCard = Readonly<z.output<typeof boardCard>>

/** The boards on which somebody sits. */
export const boardList = z.object({ boards: z.array(boardCard) })
