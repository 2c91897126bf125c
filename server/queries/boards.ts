import type { BoardCard } from '#board/answers/board-card.ts'
import type { Status } from '#board/claim/claim.ts'
import { STATUSES } from '#board/claim/kinds.ts'
import { ROLES, type Role } from '#board/kernel/role.ts'
import type { Scale } from '#board/scale.ts'
import { db } from '../house.ts'
import { directoryOf } from './people.ts'
import type { Reader } from './seat.ts'

/** A board as the tables know it; who has it open now is known elsewhere. */
export type BoardRow = Omit<BoardCard, 'present'>

type HeadRow = {
  id: string
  seq: number
  title: string
  language: string
  outlet: string
  phase: BoardCard['phase']
  isSample: boolean
  role: string
  scale: Scale
  changedAt: number
  changedById: string
  memberIds: string[]
  memberRoles: string[]
}
type CountRow = { boardId: string; status: Status; standing: string; count: number }

/** Every board on which the reader has a seat, the one changed last first. */
export async function boardsOf(reader: Reader): Promise<BoardRow[]> {
  const heads = await readHeads(reader)
  const [counts, people] = await Promise.all([
    readCounts(heads.map((head) => head.id)),
    directoryOf(new Set(heads.flatMap((head) => [head.changedById, ...head.memberIds]))),
  ])
  const byBoard = Map.groupBy(counts, (row) => row.boardId)
  return heads.map(({ memberIds, memberRoles, changedById, role, ...head }) => ({
    ...head,
    ...tally(byBoard.get(head.id) ?? []),
    role: roleOf(role),
    members: memberIds.flatMap((id, at) => (people[id] ? [{ id, role: roleOf(memberRoles[at]), ...people[id] }] : [])),
    changedBy: { id: changedById, name: people[changedById]?.name ?? '' },
  }))
}

const roleOf = (text: string | undefined): Role => ROLES.find((one) => one === text) ?? 'viewer'

function tally(rows: readonly CountRow[]): Pick<BoardRow, 'claims' | 'byStatus' | 'byStanding'> {
  const sum = (some: readonly CountRow[]) => some.reduce((total, row) => total + row.count, 0)
  const kept = rows.filter((row) => row.status !== 'dropped')
  const count = (status: Status) => sum(rows.filter((row) => row.status === status))
  const byStatus: Record<Status, number> = {
    todo: 0,
    in_progress: 0,
    help_needed: 0,
    ready_for_review: 0,
    done: 0,
    dropped: 0,
  }
  for (const status of STATUSES) byStatus[status] = count(status)
  const groups = Map.groupBy(kept, (row) => row.standing)
  return { claims: sum(kept), byStatus, byStanding: [...groups].map(([code, some]) => ({ code, count: sum(some) })) }
}

function readHeads(reader: Reader): Promise<HeadRow[]> {
  return db().$queryRaw<HeadRow[]>`
    SELECT b.id::text, b.seq, b.title, b.language, r.outlet, b.phase, b.is_sample AS "isSample", m.role, b.scale,
           (extract(epoch FROM b.time) * 1000)::float8 AS "changedAt", e.by_id::text AS "changedById",
           (SELECT array_agg(o.user_id::text ORDER BY o.user_id) FROM board_member o WHERE o.board_id = b.id) AS "memberIds",
           (SELECT array_agg(o.role::text ORDER BY o.user_id) FROM board_member o WHERE o.board_id = b.id) AS "memberRoles"
      FROM board_member m
      JOIN board b ON b.id = m.board_id AND b.phase <> 'removed'
      JOIN revision r ON r.board_id = b.id AND r.id = b.revision_id
      JOIN board_event e ON e.board_id = b.id AND e.seq = b.seq
     WHERE m.user_id = ${reader.userId}::uuid
     ORDER BY b.time DESC, b.id`
}

// What the law says of each claim stands in its row, written with whatever changed it: nothing is judged here a second time.
function readCounts(boardIds: readonly string[]): Promise<CountRow[]> {
  return db().$queryRaw<CountRow[]>`
    SELECT board_id::text AS "boardId", status, standing, count(*)::int AS count
      FROM claim WHERE board_id = ANY(${boardIds}::uuid[]) GROUP BY 1, 2, 3`
}
