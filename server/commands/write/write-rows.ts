import type { Board } from '#board/board.ts'
import { isSameRecord } from '#board/kernel/same.ts'
import { diff, type Difference } from '#board/law/diff.ts'
import { Prisma } from '#prisma/generated/client.ts'
import * as boards from '../rows/board-row.ts'
import * as claims from '../rows/claim-row.ts'
import * as comments from '../rows/comment-row.ts'
import * as evidence from '../rows/evidence-row.ts'
import * as members from '../rows/member-row.ts'
import * as occurrences from '../rows/occurrence-row.ts'
import type { Table } from '../rows/table.ts'
import * as verdicts from '../rows/verdict-row.ts'
import { insertAll } from './insert.ts'

/**
 * The writes that turn tables which hold `before` into tables that hold `after` [T1], each to stand in one WITH after a
 * `head` that is empty when the board has moved on. No SQL an event: what the fold changed is what is written.
 */
export function rowWrites(before: Board | null, after: Board): Prisma.Sql[] {
  const change = diff(before, after)
  const id = after.id
  const isNewText = before?.article !== after.article
  return [
    ...upsert(boards.REVISION, isNewText ? [boards.toRevisionRow(id, after.article)] : []),
    ...upsert(
      members.MEMBER,
      change.members.map((one) => members.toRow(id, one)),
    ),
    ...upsert(claims.CLAIM, claimRows(before, change)),
    ...upsert(
      occurrences.OCCURRENCE,
      change.occurrences.map((one) => occurrences.toRow(id, one)),
    ),
    ...upsert(
      evidence.EVIDENCE,
      change.evidence.map((one) => evidence.toRow(id, one)),
    ),
    ...upsert(
      verdicts.VERDICT,
      change.verdicts.map((one) => verdicts.toRow(id, one)),
    ),
    ...upsert(comments.THREAD, threadRows(before, change)),
    ...upsert(
      comments.COMMENT,
      change.comments.map((one) => comments.toRow(id, one)),
    ),
    ...removals(id, change),
  ]
}

// A claim and a thread are new objects whenever something that hangs on them changed; their own rows then mostly did not: a
// claim's does when a verdict changes what the law says of it.
function claimRows(before: Board | null, { board, claims: changed }: Difference): claims.ClaimRow[] {
  return changed.flatMap((claim) => {
    const was = before?.claims[claim.id]
    const row = claims.toRow(board.id, claim)
    return was && isSameRecord(claims.toRow(board.id, was), row) ? [] : [row]
  })
}

function threadRows(before: Board | null, { board, threads }: Difference): comments.ThreadRow[] {
  return threads.flatMap((one) => {
    const isNew = one.record.createdSeq > (before?.seq ?? 0)
    const was = isNew ? undefined : before?.claims[one.claimId]?.threads.find((thread) => thread.id === one.record.id)
    const row = comments.toThreadRow(board.id, one)
    return was && isSameRecord(comments.toThreadRow(board.id, { ...one, record: was }), row) ? [] : [row]
  })
}

// What a batch both makes and changes is one row, and a row of the same key may be there already.
const upsert = <Row extends object>(table: Table<Row>, rows: readonly Row[]) => insertAll(table, rows, 'replace')

function removals(boardId: string, { membersGone, occurrencesGone }: Difference): Prisma.Sql[] {
  const writes: Prisma.Sql[] = []
  if (membersGone.length > 0)
    writes.push(Prisma.sql`d_board_member AS (
      DELETE FROM board_member t USING head, jsonb_array_elements_text(${JSON.stringify(membersGone)}::jsonb) g(user_id)
       WHERE t.board_id = ${boardId}::uuid AND t.user_id = g.user_id::uuid)`)
  if (occurrencesGone.length > 0)
    writes.push(Prisma.sql`d_occurrence AS (
      DELETE FROM occurrence t USING head, jsonb_to_recordset(${JSON.stringify(occurrencesGone)}::jsonb) g("claimId" uuid, id uuid)
       WHERE t.board_id = ${boardId}::uuid AND t.claim_id = g."claimId" AND t.id = g.id)`)
  return writes
}
