import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { SYSTEM } from '#board/board.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aBoard, aClaim, aDesk, must, type Desk } from '../../testing/world.ts'
import { checkBoard } from '../check.ts'
import { boardCache } from '../load/board-cache.ts'
import { loadHead } from '../load-board.ts'
import type { Entry } from './entry.ts'
import { makeLanes } from './lanes.ts'
import { planOn } from './plan.ts'
import { runBatch } from './run-batch.ts'

useDatabase()
let desk: Desk
let boardId: string
let claimId: string
beforeAll(async () => void (desk = await aDesk()))
beforeEach(async () => {
  boardId = await aBoard(desk.owner)
  claimId = await aClaim(boardId, desk.checker)
})

const comment = (more: { commentId?: string; threadId?: string } = {}): Entry => ({
  id: uuidv7(),
  actor: desk.checker,
  command: { type: 'comment.add', commentId: uuidv7(), claimId, kind: 'note', body: 'x', ...more },
  digest: '',
  objection: null,
})
const onSent = () => undefined
const seqOf = (answers: ReadonlyMap<Entry, unknown>, entry: Entry) => answers.get(entry)

it('follows a plan where the board stands where it was hoped to stand', async () => {
  const [first, second] = [comment(), comment()]
  const plan = planOn(boardId, await loadHead(boardId), [first])
  const next = planOn(boardId, plan.after, [second])
  expect(seqOf(await runBatch(boardId, [first], { plan, onSent }), first)).toEqual({ seq: 3 })
  expect(seqOf(await runBatch(boardId, [second], { plan: next, onSent }), second)).toEqual({ seq: 4 })
  expect(boardCache().get(boardId)).toBe(next.after)
  expect(await checkBoard(boardId)).toEqual([])
})

it('judges anew what was planned on a board that has moved on, or that never came about', async () => {
  const head = await loadHead(boardId)
  const [lost, late, retried] = [comment(), comment(), comment()]
  const never = planOn(boardId, head, [lost])
  const next = planOn(boardId, never.after, [late])
  await must(boardId, desk.editor, { type: 'board.rename', title: 'Meanwhile' })
  expect(seqOf(await runBatch(boardId, [late], { plan: next, onSent }), late)).toEqual({ seq: 4 })
  const stale = planOn(boardId, head, [retried])
  expect(seqOf(await runBatch(boardId, [retried], { plan: stale, onSent }), retried)).toEqual({ seq: 5 })
  expect(await db().boardEvent.count({ where: { boardId, commandId: lost.id } })).toBe(0)
  expect(await checkBoard(boardId)).toEqual([])
})

it('tells nobody a refusal that a plan foresaw and the board does not bear out', async () => {
  const threadId = uuidv7()
  const opening = comment({ commentId: threadId })
  const reply = comment({ threadId })
  const foreseen = planOn(boardId, await loadHead(boardId), [reply])
  expect(foreseen.judgement.answers.get(reply)).toMatchObject({ refused: { code: 'NOT_FOUND' } })
  await runBatch(boardId, [opening])
  expect(seqOf(await runBatch(boardId, [reply], { plan: foreseen, onSent }), reply)).toEqual({ seq: 4 })
})

it('keeps two that write on one board at once in one gapless log, each command once', async () => {
  const doors = [makeLanes(runBatch, 20), makeLanes(runBatch, 20)]
  const entries = Array.from({ length: 400 }, () => comment())
  const renaming: Entry = { ...comment(), actor: SYSTEM, command: { type: 'board.rename', title: 'Between' } }
  entries.splice(200, 0, renaming)
  const answers = await Promise.all(
    entries.map(async (entry, n) => {
      if (n % 40 === 0) await new Promise((resolve) => setTimeout(resolve, n / 8))
      return doors[n % 2]?.join(boardId, entry)
    }),
  )
  const seqs = answers.map((answer) => (answer && 'seq' in answer ? answer.seq : -1)).sort((a, b) => a - b)
  expect(seqs).toEqual(entries.map((_, place) => place + 3))
  expect(await checkBoard(boardId)).toEqual([])
})
