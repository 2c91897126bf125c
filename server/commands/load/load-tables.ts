import type { Board, Stored } from '#board/board.ts'
import type { Claim } from '#board/claim/claim.ts'
import { NOTHING_STORED, storedAfter } from '#board/law/stored.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Db } from '../../db.ts'
import { db } from '../../house.ts'
import type { Head } from './board-cache.ts'
import * as boards from '../rows/board-row.ts'
import * as claims from '../rows/claim-row.ts'
import * as comments from '../rows/comment-row.ts'
import * as evidence from '../rows/evidence-row.ts'
import * as members from '../rows/member-row.ts'
import * as occurrences from '../rows/occurrence-row.ts'
import * as verdicts from '../rows/verdict-row.ts'
import { logPieces } from './read-log.ts'
import { readRows } from './read-rows.ts'

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

/** A board whose log takes no more than this is read by one statement. */
const SMALL_BYTES = 4_000_000
const PATIENCE = { maxWait: 10_000, timeout: 300_000 }

/**
 * Reads a board from its tables, or null. Its seq and its rows are of one moment: a small board is read by one statement,
 * a large one in pieces that the database, the driver and the event loop can bear. `sql` is the client itself, or a
 * transaction that holds the board's lock or sees no later commit.
 */
export async function loadTables(sql: Sql, boardId: string): Promise<Head | null> {
  const [small] = await sql.$queryRaw<(Tables & { is_small: boolean })[]>`
    SELECT row_to_json(b) AS board, ${IS_SMALL} AS is_small,
           (SELECT row_to_json(r) FROM revision r WHERE r.board_id = b.id AND r.id = b.revision_id) AS revision,
           ${list('board_member', 'user_id')} AS members, ${list('claim', 'no')} AS claims,
           ${list('occurrence', 'seq')} AS occurrences, ${list('evidence', 'seq')} AS evidence,
           ${list('verdict', 'seq')} AS verdicts, ${list('thread', 'created_seq')} AS threads,
           ${list('comment', 'seq')} AS comments
      FROM board b WHERE b.id = ${boardId}::uuid`
  if (small === undefined) return null
  const { stored } = small.board
  if (small.is_small && stored !== null) return { board: toBoard(small, stored), epoch: small.board.epoch }
  return atOneMoment(sql, (tx) => loadLarge(tx, boardId))
}

const IS_SMALL = Prisma.sql`coalesce((b.stored->>'bytes')::float8 <= ${SMALL_BYTES}, false)`

function list(table: string, order: string): Prisma.Sql {
  const rows = Prisma.raw(
    `(SELECT coalesce(json_agg(t ORDER BY t.${order}), '[]') FROM ${table} t WHERE t.board_id = b.id)`,
  )
  return Prisma.sql`CASE WHEN ${IS_SMALL} THEN ${rows} END`
}

function atOneMoment<T>(sql: Sql, read: (tx: Sql) => Promise<T>): Promise<T> {
  if (sql !== db()) return read(sql)
  return db().$transaction(read, { ...PATIENCE, isolationLevel: 'RepeatableRead' })
}

async function loadLarge(sql: Sql, boardId: string): Promise<Head | null> {
  const [head] = await sql.$queryRaw<Pick<Tables, 'board' | 'revision'>[]>`
    SELECT row_to_json(b) AS board,
           (SELECT row_to_json(r) FROM revision r WHERE r.board_id = b.id AND r.id = b.revision_id) AS revision
      FROM board b WHERE b.id = ${boardId}::uuid`
  if (head === undefined) return null
  const tables: Tables = {
    ...head,
    members: await readRows(sql, members.MEMBER, boardId),
    claims: (await readRows(sql, claims.CLAIM, boardId)).sort((a, b) => a.no - b.no),
    occurrences: (await readRows(sql, occurrences.OCCURRENCE, boardId)).sort(bySeq),
    evidence: (await readRows(sql, evidence.EVIDENCE, boardId)).sort(bySeq),
    verdicts: (await readRows(sql, verdicts.VERDICT, boardId)).sort(bySeq),
    threads: (await readRows(sql, comments.THREAD, boardId)).sort((a, b) => a.created_seq - b.created_seq),
    comments: (await readRows(sql, comments.COMMENT, boardId)).sort(bySeq),
  }
  const { stored, seq, epoch } = head.board
  return { board: toBoard(tables, stored ?? (await countLog(sql, boardId, seq))), epoch }
}

const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq

// A board of a version that did not count yet is counted by its log, until its next command or `countUncounted` keeps it.
async function countLog(sql: Sql, boardId: string, upTo: number): Promise<Stored> {
  let stored = NOTHING_STORED
  for await (const events of logPieces(sql, boardId, { after: 0, limit: upTo, upTo }))
    stored = events.reduce(storedAfter, stored)
  return stored
}

function toBoard(tables: Tables, stored: Stored): Board {
  return {
    ...boards.fromRow(tables.board),
    stored,
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
