import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { isRefused, refuse, RETRYABLE, type Refusal } from '#board/kernel/refusal.ts'
import { SYSTEM } from '#board/board.ts'
import { createBoard } from '#server/commands/create-board.ts'
import { execute } from '#server/commands/execute.ts'
import { onlyOne } from '#server/workers/only-one.ts'
import { db, furnish } from '#server/house.ts'
import { log } from '#server/log.ts'
import { sampleSteps, type SampleStep } from './sample/commands.ts'
import { REVIEWERS } from './sample/reviewers.ts'
import { sampleArticle } from './sample/sample-article.ts'
import { readSample } from './sample/sample-file.ts'

type Seeded = { readonly boardId: string; readonly seq: number } | { readonly refused: Refusal }

const SEEDED = 'sample-seeded'

/** Seeds the sample at the first start only: who removed it does not want it back at every start. */
export async function seedOnce(): Promise<void> {
  furnish('seedSample', () => seedSample)
  if (await db().setting.findUnique({ where: { key: SEEDED } })) return
  const seeded = await seedSample()
  if (isRefused(seeded)) throw new Error(`The sample could not be seeded: ${seeded.refused.code}`)
  log().info({ boardId: seeded.boardId, seq: seeded.seq }, 'sample seeded')
}

let running: Promise<Seeded> | null = null

/** Brings the sample back, or gives the board that holds it already. Asking twice at once seeds once, be it in two processes. */
export function seedSample(): Promise<Seeded> {
  running ??= onlyOne('sample', seedUnlessThere).finally(() => {
    running = null
  })
  return running
}

async function seedUnlessThere(): Promise<Seeded> {
  const there = await db().board.findFirst({ where: { isSample: true, phase: { not: 'removed' } } })
  // A start that was killed while it seeded left a part of the sample: it goes on with a whole one.
  if (there && (await isWhole(there.id))) return { boardId: there.id, seq: there.seq }
  if (there) await execute({ id: uuidv7(), boardId: there.id, command: { type: 'board.remove' } }, SYSTEM)
  await addReviewers()
  const sample = readSample()
  const created = await createBoard({ ...sampleArticle(sample), isSample: true }, SYSTEM)
  if (isRefused(created)) return created
  const { boardId } = created
  let { seq } = created
  for (const step of sampleSteps(sample, uuidv7)) {
    const answer = await give(boardId, step)
    if (isRefused(answer)) return answer
    seq = answer.seq
  }
  await markWhole(boardId)
  return { boardId, seq }
}

async function isWhole(boardId: string): Promise<boolean> {
  const setting = await db().setting.findUnique({ where: { key: SEEDED } })
  return setting !== null && JSON.stringify(setting.value).includes(boardId)
}

async function markWhole(boardId: string): Promise<void> {
  const value = { boardId }
  await db().setting.upsert({ where: { key: SEEDED }, create: { key: SEEDED, value }, update: { value } })
}

// A reviewer gives commands faster than a person may: it waits its turn like anybody.
async function give(boardId: string, { by, command }: SampleStep): Promise<Seeded> {
  const id = uuidv7()
  for (let tries = 0; tries < 200; tries++) {
    const answer = await execute({ id, boardId, command }, { userId: REVIEWERS[by].id, kind: 'person' })
    if (!isRefused(answer)) return { boardId, seq: answer.seq }
    if (!RETRYABLE.has(answer.refused.code)) return answer
    await sleep(answer.refused.retryAfterMs ?? 100)
  }
  return refuse('BUSY')
}

async function addReviewers(): Promise<void> {
  for (const [key, { id, name, role }] of Object.entries(REVIEWERS)) {
    const user = { name, role, kind: 'demo', email: `${key}@sample.invalid` }
    await db().user.upsert({ where: { id }, create: { id, ...user }, update: user })
  }
}
