import type { Board } from '#board/board.ts';
import { diff, type Difference } from '#board/law/diff.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import * as boards from '../rows/board-row.ts';
import * as claims from '../rows/claim-row.ts';
import * as comments from '../rows/comment-row.ts';
import * as evidence from '../rows/evidence-row.ts';
import * as members from '../rows/member-row.ts';
import * as occurrences from '../rows/occurrence-row.ts';
import * as verdicts from '../rows/verdict-row.ts';

/** A table with its key, and the column that tells in which order its rows are to be written. */
type Table = { readonly name: string; readonly key: readonly string[]; readonly order?: string };

const OF_CLAIM = ['board_id', 'claim_id', 'id'];
const REVISION: Table = { name: 'revision', key: ['board_id', 'id'] };
const MEMBER: Table = { name: 'board_member', key: ['board_id', 'user_id'] };
const CLAIM: Table = { name: 'claim', key: ['board_id', 'id'] };
const OCCURRENCE: Table = { name: 'occurrence', key: OF_CLAIM };
const EVIDENCE: Table = { name: 'evidence', key: OF_CLAIM };
// In the order of giving: the superseded verdict has to make room before the current one takes its place.
const VERDICT: Table = { name: 'verdict', key: OF_CLAIM, order: 'seq' };
const THREAD: Table = { name: 'thread', key: OF_CLAIM };
const COMMENT: Table = { name: 'comment', key: OF_CLAIM };

/**
 * The writes that turn tables which hold `before` into tables that hold `after` [T1], each to stand in one WITH after a
 * `head` that is empty when the board has moved on. No SQL an event: what the fold changed is what is written.
 */
export function rowWrites(before: Board | null, after: Board): Prisma.Sql[] {
  const change = diff(before, after);
  const id = after.id;
  const isNewText = before?.article !== after.article;
  return [
    ...upsert(REVISION, isNewText ? [boards.toRevisionRow(id, after.article)] : []),
    ...upsert(MEMBER, change.members.map((one) => members.toRow(id, one))),
    ...upsert(CLAIM, change.claims.filter(isNewRow(before)).map((one) => claims.toRow(id, one))),
    ...upsert(OCCURRENCE, change.occurrences.map((one) => occurrences.toRow(id, one))),
    ...upsert(EVIDENCE, change.evidence.map((one) => evidence.toRow(id, one))),
    ...upsert(VERDICT, change.verdicts.map((one) => verdicts.toRow(id, one))),
    ...upsert(THREAD, change.threads.map((one) => comments.toThreadRow(id, one))),
    ...upsert(COMMENT, change.comments.map((one) => comments.toRow(id, one))),
    ...removals(id, change),
  ];
}
