/**
 * How a batch of commands on one board is carried out: judged in memory, and written by one statement that happens only
 * if the board is still where it was judged.
 *
 *     cached head: seq 41          judge c2, c3, c4 on it → events 42, 43, 44
 *     WITH head AS (UPDATE board … WHERE seq = 41 …) …
 *       one row comes back         it is committed: keep the new head, answer, tell the listeners
 *       none                       another process was faster: lock the board's row, load it, judge anew, write
 *
 * Three things send a batch the second way: the head has moved on; a command id was accepted before, so that its
 * receipt is there already; something was refused on a head that turned out not to be the last. A batch that the
 * database refuses is carried out command by command, so that only the one at fault fails [X7].
 */

import { isRefused, refuse, type RefusalCode } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { commandDb } from '../../house.ts'
import { log } from '../../log.ts'
import { faultOf } from '../database-error.ts'
import { boardCache } from '../load/board-cache.ts'
import type { Sql } from '../load/load-tables.ts'
import { loadHead, readHead } from '../load-board.ts'
import { purgeBoard } from '../purge-board.ts'
import { readReceipts } from '../write/receipts.ts'
import { writeBatch } from '../write/write-batch.ts'
import { tellCommitted } from './committed.ts'
import type { Answers, Course } from './course.ts'
import type { Entry } from './entry.ts'
import { reportFault } from './fault.ts'
import { planOn, type Plan } from './plan.ts'

/** How often a batch tries to lock a board that turned out to be there after all. */
const MOST_TRIES = 3
const PATIENCE = { maxWait: 4_000, timeout: 20_000 }

/**
 * Carries out commands that wait for the same board, all in one transaction, each with its own answer [X7]. A plan made
 * for them in advance is used only if the board stands where the plan expected it.
 */
export async function runBatch(
  boardId: string,
  entries: readonly Entry[],
  { plan, onSent }: Course<Plan> = { plan: null, onSent: () => undefined },
): Promise<Answers> {
  try {
    let done = await runOnCached(boardId, entries, { plan, onSent })
    // A board that does not exist yet cannot be locked, so its first command may find it there after all.
    for (let tries = 0; done === null && tries < MOST_TRIES; tries += 1) done = await runLocked(boardId, entries)
    return done === null ? sameFor(entries, 'BUSY') : await settle(done)
  } catch (error) {
    return answerFailure(boardId, entries, error)
  }
}

/** Judges on the board in memory; null when it turns out not to be the head, or when an id was used before. */
async function runOnCached(
  boardId: string,
  entries: readonly Entry[],
  { plan, onSent }: Course<Plan>,
): Promise<Plan | null> {
  const cached = boardCache().get(boardId)
  const isAsHoped = plan !== null && plan.before === cached
  let now = isAsHoped ? plan : planOn(boardId, cached ?? (await loadHead(boardId, commandDb())), entries)
  if ([...now.judgement.answers.values()].some(isRefused)) {
    // A refusal counts only at the head, and what looks refused may be a retry of what was accepted [X5].
    const [head, known] = await Promise.all([
      readHead(commandDb(), boardId),
      readReceipts(
        commandDb(),
        entries.map((one) => one.id),
      ),
    ])
    if (head?.seq !== now.before?.board.seq || head?.epoch !== now.before?.epoch) return null
    if (known.size > 0) now = planOn(boardId, now.before, entries, known)
  }
  try {
    const { after } = now
    const writing = write(commandDb(), now)
    // Not at once: first the statement has to be on its way to the database.
    if (after !== null) setImmediate(onSent, (next: readonly Entry[]) => planOn(boardId, after, next))
    return (await writing) ? now : null
  } catch (error) {
    // An id that was accepted before breaks the receipts' key: the locked path knows the earlier answer.
    if (faultOf(error) === 'conflict') return null
    throw error
  }
}

/** Locks the board first, so that nothing can move under the judgement. */
async function runLocked(boardId: string, entries: readonly Entry[]): Promise<Plan | null> {
  return commandDb().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM board WHERE id = ${boardId}::uuid FOR NO KEY UPDATE`
    const known = await readReceipts(
      tx,
      entries.map((one) => one.id),
    )
    const plan = planOn(boardId, await loadHead(boardId, tx), entries, known)
    return (await write(tx, plan)) ? plan : null
  }, PATIENCE)
}

// [X3] where everything was refused there is nothing to write, not even a receipt.
async function write(sql: Sql, { statement }: Plan): Promise<boolean> {
  return statement === null || writeBatch(sql, statement)
}

// Only now, after the commit, may anybody see what was decided.
async function settle({ after: head, judgement }: Plan): Promise<Answers> {
  const { answers } = judgement
  if (head === null) return answers
  boardCache().put(head)
  if (judgement.events.length === 0) return answers
  const committed = { ...head, events: judgement.events }
  if (head.board.phase === 'removed') {
    tellCommitted(committed)
    await purge(head.board.id)
  } else {
    // Telling many listeners takes as long as writing: the next batch is on its way to the database first.
    setImmediate(tellCommitted, committed)
  }
  return answers
}

// Whoever removed a board is told so only when its text is gone. A purge that fails is finished at the next start.
async function purge(boardId: string): Promise<void> {
  await purgeBoard(boardId).catch((error: unknown) =>
    log().error({ err: error, boardId }, 'a removed board could not be purged'),
  )
}

async function answerFailure(boardId: string, entries: readonly Entry[], error: unknown): Promise<Answers> {
  const fault = faultOf(error)
  // With a broken connection nobody knows whether the commit went through. The cached board stays a true earlier state,
  // and the same ids sent again find their receipts, if there are any.
  if (fault === 'unreachable' || fault === 'busy') {
    log().warn({ err: error, boardId, requestIds: entries.map((one) => one.requestId) }, 'commands could not be saved')
    return sameFor(entries, fault === 'busy' ? 'BUSY' : 'NOT_SAVED')
  }
  const [only] = entries
  if (only && entries.length === 1) return new Map([[only, reportFault(error, only)]])
  // [X7] One of them breaks the statement: each is carried out by itself, so that only that one fails.
  const answers = new Map<Entry, Answer>()
  for (const entry of entries) for (const pair of await runBatch(boardId, [entry])) answers.set(...pair)
  return answers
}

function sameFor(entries: readonly Entry[], code: RefusalCode): Answers {
  return new Map(entries.map((entry) => [entry, refuse(code, { retryAfterMs: 500 })]))
}
