/**
 * A batch that was judged, with the statement that would write it. It is made in one of two moments: on the board at
 * its head, or in advance, on the board to which the batch before it will lead if its write succeeds.
 *
 *     batch 1: before seq 41, after seq 44     being written
 *     batch 2: before seq 44, after seq 46     planned meanwhile; used if the cached head is that very board at 44,
 *                                              else judged anew
 */

import { randomUUID } from 'node:crypto'
import type { Prisma } from '#prisma/generated/client.ts'
import { now } from '../../clock.ts'
import type { Head } from '../load/board-cache.ts'
import { batchStatement } from '../write/write-batch.ts'
import type { Entry, Receipt } from './entry.ts'
import { judge, type Judgement } from './judge.ts'

/** A batch that was judged and has not happened yet: from where the board stands to where it leads, and how it is written. */
export type Plan = {
  readonly before: Head | null
  readonly after: Head | null
  readonly judgement: Judgement
  /** Null where there is nothing to write. */
  readonly statement: Prisma.Sql | null
}

const NOTHING_KNOWN: ReadonlyMap<string, Receipt> = new Map()

/** Judges a batch on a board that stands there, or that is hoped to stand there soon. */
export function planOn(
  boardId: string,
  before: Head | null,
  entries: readonly Entry[],
  known: ReadonlyMap<string, Receipt> = NOTHING_KNOWN,
): Plan {
  const judgement = judge({ boardId, before: before?.board ?? null, known, now: now().getTime() }, entries)
  const epoch = before?.epoch ?? randomUUID()
  const after = judgement.after && { board: judgement.after, epoch }
  if (after === null || judgement.receipts.length === 0) return { before, after, judgement, statement: null }
  const statement = batchStatement({ before, after: after.board, epoch, judgement })
  return { before, after, judgement, statement }
}
