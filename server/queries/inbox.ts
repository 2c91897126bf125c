import { z } from 'zod'
import type { Inbox, InboxItem } from '#board/answers/inbox-item.ts'
import { NOTICE_KINDS } from '#board/law/notices.ts'
import { ROLES } from '#board/kernel/role.ts'
import { codedNames } from '#board/select/names.ts'
import { id } from '#board/kernel/shape.ts'
import { now } from '../clock.ts'
import { db } from '../house.ts'
import { everybody } from './people.ts'
import type { Reader } from './seat.ts'

const MOST_ITEMS = 200

/** What the inbox is told to have been read: some of its lines, or all. */
export const inboxRead = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(MOST_ITEMS) }),
  z.strictObject({ all: z.literal(true) }),
])
export type InboxRead = z.output<typeof inboxRead>

type Row = Omit<InboxItem, 'kind'> & { kind: string; byRole: string | null }

/** The reader's inbox, unread first, then newest first. Boards where the reader no longer sits are left out. */
export async function inboxOf(reader: Reader, limit: number = MOST_ITEMS): Promise<Inbox> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT n.id::text, n.kind, n.board_id::text AS "boardId", b.title AS "boardTitle", n.claim_id::text AS "claimId",
           c.no AS "claimNo", c.statement, n.thread_id::text AS "threadId", n.by_id::text AS by, u.name AS "byName",
           (SELECT s.role FROM board_member s WHERE s.board_id = n.board_id AND s.user_id = n.by_id) AS "byRole",
           (extract(epoch FROM n.at) * 1000)::float8 AS at, (extract(epoch FROM n.read_at) * 1000)::float8 AS "readAt",
           CASE WHEN n.kind = 'reply' AND n.read_at IS NULL THEN (
             SELECT count(*)::int FROM comment k
              WHERE k.board_id = n.board_id AND k.claim_id = n.claim_id AND k.thread_id = n.thread_id
                AND k.seq > n.seq AND k.by_id <> n.user_id AND k.removed_by IS NULL) ELSE 0 END AS more
      FROM notice n
      JOIN board_member m ON m.board_id = n.board_id AND m.user_id = n.user_id
      JOIN board b ON b.id = n.board_id AND b.phase <> 'removed'
      JOIN claim c ON c.board_id = n.board_id AND c.id = n.claim_id
      JOIN user_account u ON u.id = n.by_id
     WHERE n.user_id = ${reader.userId}::uuid
     ORDER BY (n.read_at IS NOT NULL), n.at DESC, n.seq DESC
     LIMIT ${Math.min(limit, MOST_ITEMS)}`
  const people = rows.length > 0 ? await everybody() : {}
  const items = rows.flatMap(({ byRole, ...row }) => {
    const kind = NOTICE_KINDS.find((one) => one === row.kind)
    const role = ROLES.find((one) => one === byRole)
    const byName = codedNames(people, role ? { [row.by]: { role } } : {})(row.by) ?? row.byName
    return kind ? [{ ...row, kind, byName }] : []
  })
  return { items, unread: await unreadOf(reader) }
}

/** How many lines of the inbox are unread. */
export function unreadOf(reader: Reader): Promise<number> {
  const { userId } = reader
  return db().notice.count({
    where: { userId, readAt: null, board: { phase: { not: 'removed' }, members: { some: { userId } } } },
  })
}

/** Marks lines of the reader's own inbox as read and says how many are left unread. */
export async function markInboxRead(reader: Reader, read: InboxRead): Promise<number> {
  const some = 'ids' in read ? { id: { in: read.ids } } : {}
  await db().notice.updateMany({ where: { ...some, userId: reader.userId, readAt: null }, data: { readAt: now() } })
  return unreadOf(reader)
}
