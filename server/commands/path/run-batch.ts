import { randomUUID } from 'node:crypto'
import { isRefused, refuse, type RefusalCode } from '#board/law/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import { log } from '../../log.ts'
import { boardCache, type Head } from '../load/board-cache.ts'
import { faultOf } from '../database-error.ts'
import { loadHead, readHead } from '../load-board.ts'
import { purgeBoard } from '../purge-board.ts'
import { tellCommitted } from './committed.ts'
import type { Entry, Receipt } from './entry.ts'
import { reportFault } from './fault.ts'
import { judge, type Judgement } from './judge.ts'
import { readReceipts } from '../write/receipts.ts'
import { writeBatch } from '../write/write-batch.ts'

export type Answers = ReadonlyMap<Entry, Answer>

/** What a batch came to once it is committed; `head` is null where there is no board. */
type Done = { readonly answers: Answers; readonly head: Head | null; readonly judgement: Judgement }

const NOTHING_KNOWN: ReadonlyMap<string, Receipt> = new Map()
const MOST_TRIES = 3
const PATIENCE = { maxWait: 4_000, timeout: 20_000 }

/** Carries out commands that wait for the same board, all in one transaction, each with its own answer [X7]. */
export async function runBatch(boardId: string, entries: readonly Entry[]): Promise<Answers> {
  try {
    let done = await runOnCached(boardId, entries)
    // A board that does not exist yet cannot be locked, so its first command may find it there after all.
    for (let tries = 0; done === null && tries < MOST_TRIES; tries += 1) done = await runLocked(boardId, entries)
    return done === null ? sameFor(entries, 'BUSY') : await settle(done)
  } catch (error) {
    return answerFailure(boardId, entries, error)
  }
}

/** Judges on the board in memory; null when it turns out not to be the head, or when an id was used before. */
async function runOnCached(boardId: string, entries: readonly Entry[]): Promise<Done | null> {
  const before = boardCache().get(boardId) ?? (await loadHead(boardId))
  let judgement = judgeNow(boardId, before, entries, NOTHING_KNOWN)
  if ([...judgement.answers.values()].some(isRefused)) {
    // A refusal counts only at the head, and what looks refused may be a retry of what was accepted [X5].
    const [head, known] = await Promise.all([
      readHead(db(), boardId),
      readReceipts(
        db(),
        entries.map((one) => one.id),
      ),
    ])
    if (head?.seq !== before?.board.seq || head?.epoch !== before?.epoch) return null
    if (known.size > 0) judgement = judgeNow(boardId, before, entries, known)
  }
  try {
    return await commit(before, judgement, (change) => writeBatch(db(), change))
  } catch (error) {
    // An id that was accepted before breaks the receipts' key: the locked path knows the earlier answer.
    if (faultOf(error) === 'conflict') return null
    throw error
  }
}

/** Locks the board first, so that nothing can move under the judgement. */
async function runLocked(boardId: string, entries: readonly Entry[]): Promise<Done | null> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM board WHERE id = ${boardId}::uuid FOR NO KEY UPDATE`
    const known = await readReceipts(
      tx,
      entries.map((one) => one.id),
    )
    const before = await loadHead(boardId, tx)
    return commit(before, judgeNow(boardId, before, entries, known), (change) => writeBatch(tx, change))
  }, PATIENCE)
}

function judgeNow(boardId: string, head: Head | null, entries: readonly Entry[], known: ReadonlyMap<string, Receipt>) {
  return judge({ boardId, before: head?.board ?? null, known, now: now().getTime() }, entries)
}

type Write = (change: Parameters<typeof writeBatch>[1]) => Promise<boolean>

async function commit(before: Head | null, judgement: Judgement, write: Write): Promise<Done | null> {
  const { answers, after, receipts } = judgement
  const epoch = before?.epoch ?? randomUUID()
  const head = after && { board: after, epoch }
  // [X3] where everything was refused there is nothing to write, not even a receipt.
  if (head === null || receipts.length === 0) return { answers, head, judgement }
  return (await write({ before, after: head.board, epoch, judgement })) ? { answers, head, judgement } : null
}

// Only now, after the commit, may anybody see what was decided.
async function settle({ answers, head, judgement }: Done): Promise<Answers> {
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
  // [X7] one of them breaks the statement: each for itself, so that only that one fails.
  const answers = new Map<Entry, Answer>()
  for (const entry of entries) for (const pair of await runBatch(boardId, [entry])) answers.set(...pair)
  return answers
}

function sameFor(entries: readonly Entry[], code: RefusalCode): Answers {
  return new Map(entries.map((entry) => [entry, refuse(code, { retryAfterMs: 500 })]))
}
