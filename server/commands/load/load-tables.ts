import type { Board } from '#board/board.ts'
import type { Claim } from '#board/claim/claim.ts'
import type { Db } from '../../db.ts'
import type { Head } from './board-cache.ts'
import * as boards from '../rows/board-row.ts'
import * as claims from '../rows/claim-row.ts'
import * as comments from '../rows/comment-row.ts'
import * as evidence from '../rows/evidence-row.ts'
import * as members from '../rows/member-row.ts'
import * as occurrences from '../rows/occurrence-row.ts'
import * as verdicts from '../rows/verdict-row.ts'

/** The client, or a transaction of it. */
export type Sql = Pick<Db, '$queryRaw' | '$executeRaw'>

type Tables = {
  board: boards.BoardRow
  revision: boards.RevisionRow
  members: members.MemberRow[]
  claims: claims.ClaimRow[]
  occurrences: occurrences.OccurrenceRow[]
  evidence: evidence.EvidenceRow[]
  verdicts: verdicts.VerdictRow[]
  threads: comments.ThreadRow[]
  comments: comments.CommentRow[]
}

/** Reads a board from its tables, or null. One statement, so that its seq and its rows are of one moment. */
export async function loadTables(sql: Sql, boardId: string): Promise<Head | null> {
  const [tables] = await sql.$queryRaw<Tables[]>`
    SELECT row_to_json(b) AS board,
           (SELECT row_to_json(r) FROM revision r WHERE r.board_id = b.id AND r.id = b.revision_id) AS revision,
           (SELECT coalesce(json_agg(t ORDER BY t.user_id), '[]') FROM board_member t WHERE t.board_id = b.id) AS members,
           (SELECT coalesce(json_agg(t ORDER BY t.no), '[]') FROM claim t WHERE t.board_id = b.id) AS claims,
           (SELECT coalesce(json_agg(t ORDER BY t.seq), '[]') FROM occurrence t WHERE t.board_id = b.id) AS occurrences,
           (SELECT coalesce(json_agg(t ORDER BY t.seq), '[]') FROM evidence t WHERE t.board_id = b.id) AS evidence,
           (SELECT coalesce(json_agg(t ORDER BY t.seq), '[]') FROM verdict t WHERE t.board_id = b.id) AS verdicts,
           (SELECT coalesce(json_agg(t ORDER BY t.created_seq), '[]') FROM thread t WHERE t.board_id = b.id) AS threads,
           (SELECT coalesce(json_agg(t ORDER BY t.seq), '[]') FROM comment t WHERE t.board_id = b.id) AS comments
      FROM board b WHERE b.id = ${boardId}::uuid`
  return tables ? { board: toBoard(tables), epoch: tables.board.epoch } : null
}

function toBoard(tables: Tables): Board {
  return {
    ...boards.fromRow(tables.board),
    article: boards.fromRevisionRow(tables.revision),
    members: Object.fromEntries(tables.members.map((row) => [row.user_id, members.fromRow(row)])),
    claims: toClaims(tables),
  }
}

function toClaims(tables: Tables): Record<string, Claim> {
  const occurrencesOf = groupBy(tables.occurrences, (row) => row.claim_id)
  const evidenceOf = groupBy(tables.evidence, (row) => row.claim_id)
  const verdictsOf = groupBy(tables.verdicts, (row) => row.claim_id)
  const threadsOf = groupBy(tables.threads, (row) => row.claim_id)
  const commentsOf = groupBy(tables.comments, (row) => `${row.claim_id} ${row.thread_id}`)
  const toThread = (row: comments.ThreadRow) => ({
    ...comments.fromThreadRow(row),
    comments: commentsOf(`${row.claim_id} ${row.id}`).map(comments.fromRow),
  })
  return Object.fromEntries(
    tables.claims.map((row) => [
      row.id,
      {
        ...claims.fromRow(row),
        occurrences: occurrencesOf(row.id).map(occurrences.fromRow),
        evidence: evidenceOf(row.id).map(evidence.fromRow),
        verdicts: verdictsOf(row.id).map(verdicts.fromRow),
        threads: threadsOf(row.id).map(toThread),
      },
    ]),
  )
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return (key) => groups.get(key) ?? []
}
