import type { Board } from '#board/board.ts'
import { diff, type Difference } from '#board/law/diff.ts'
import { Prisma } from '#prisma/generated/client.ts'
import * as boards from '../rows/board-row.ts'
import * as claims from '../rows/claim-row.ts'
import * as comments from '../rows/comment-row.ts'
import * as evidence from '../rows/evidence-row.ts'
import * as members from '../rows/member-row.ts'
import * as occurrences from '../rows/occurrence-row.ts'
import * as verdicts from '../rows/verdict-row.ts'

/** A table with its key, and the column that tells in which order its rows are to be written. */
type Table = { readonly name: string; readonly key: readonly string[]; readonly order?: string }

const OF_CLAIM = ['board_id', 'claim_id', 'id']
const REVISION: Table = { name: 'revision', key: ['board_id', 'id'] }
const MEMBER: Table = { name: 'board_member', key: ['board_id', 'user_id'] }
const CLAIM: Table = { name: 'claim', key: ['board_id', 'id'] }
const OCCURRENCE: Table = { name: 'occurrence', key: OF_CLAIM }
const EVIDENCE: Table = { name: 'evidence', key: OF_CLAIM }
// In the order of giving: the superseded verdict has to make room before the current one takes its place.
const VERDICT: Table = { name: 'verdict', key: OF_CLAIM, order: 'seq' }
const THREAD: Table = { name: 'thread', key: OF_CLAIM }
const COMMENT: Table = { name: 'comment', key: OF_CLAIM }

/**
 * The writes that turn tables which hold `before` into tables that hold `after` [T1], each to stand in one WITH after a
 * `head` that is empty when the board has moved on. No SQL an event: what the fold changed is what is written.
 */
export function rowWrites(before: Board | null, after: Board): Prisma.Sql[] {
  const change = diff(before, after)
  const id = after.id
  const isNewText = before?.article !== after.article
  return [
    ...upsert(REVISION, isNewText ? [boards.toRevisionRow(id, after.article)] : []),
    ...upsert(
      MEMBER,
      change.members.map((one) => members.toRow(id, one)),
    ),
    ...upsert(CLAIM, claimRows(before, change)),
    ...upsert(
      OCCURRENCE,
      change.occurrences.map((one) => occurrences.toRow(id, one)),
    ),
    ...upsert(
      EVIDENCE,
      change.evidence.map((one) => evidence.toRow(id, one)),
    ),
    ...upsert(
      VERDICT,
      change.verdicts.map((one) => verdicts.toRow(id, one)),
    ),
    ...upsert(THREAD, threadRows(before, change)),
    ...upsert(
      COMMENT,
      change.comments.map((one) => comments.toRow(id, one)),
    ),
    ...removals(id, change),
  ]
}

// A claim and a thread are new objects whenever something that hangs on them changed; their own rows then mostly did not.
function claimRows(before: Board | null, { board, claims: changed }: Difference): claims.ClaimRow[] {
  return changed.flatMap((claim) => {
    const was = before?.claims[claim.id]
    const row = claims.toRow(board.id, claim)
    return was && isSame(claims.toRow(board.id, was), row) ? [] : [row]
  })
}

function threadRows(before: Board | null, { board, threads }: Difference): comments.ThreadRow[] {
  return threads.flatMap((one) => {
    const was = before?.claims[one.claimId]?.threads.find((thread) => thread.id === one.record.id)
    const row = comments.toThreadRow(board.id, one)
    return was && isSame(comments.toThreadRow(board.id, { ...one, record: was }), row) ? [] : [row]
  })
}

function isSame<Row extends object>(a: Row, b: Row): boolean {
  return Object.entries(a).every(([column, value]) => Reflect.get(b, column) === value)
}

// Names come from the tables above and the keys of our own rows, never from outside: only values travel as parameters.
const name = (text: string) => `"${text}"`

function upsert({ name: table, key, order }: Table, rows: readonly object[]): Prisma.Sql[] {
  const [first] = rows
  if (first === undefined) return []
  const rest = Object.keys(first).filter((column) => !key.includes(column))
  const head = `${name(`w_${table}`)} AS (INSERT INTO ${name(table)} SELECT r.* FROM jsonb_populate_recordset(NULL::${name(table)}, `
  const set = rest.map((column) => `${name(column)} = EXCLUDED.${name(column)}`).join(', ')
  const sorted = order === undefined ? '' : ` ORDER BY r.${name(order)}`
  const tail = `) r, head${sorted} ON CONFLICT (${key.map(name).join(', ')}) DO UPDATE SET ${set})`
  return [Prisma.sql`${Prisma.raw(head)}${JSON.stringify(rows)}::jsonb${Prisma.raw(tail)}`]
}

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
