import { beforeAll, beforeEach, expect, it } from 'vitest'
import { orderReport } from '../exports/order-report.ts'
import { db } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { aBoard, aClaim, aComment, aDesk, must, type Desk } from '../testing/world.ts'
import { boardAsItStood } from './board-at.ts'
import { logOf } from './log.ts'

useDatabase()
let desk: Desk
let boardId: string

beforeAll(async () => void (desk = await aDesk()))
beforeEach(async () => void (boardId = await aBoard(desk.owner)))

const log = async () => JSON.stringify(await logOf(desk.viewer, boardId, { after: 0, limit: 1_000 }))
const past = async (seq: number) => {
  const { epoch } = await db().board.findUniqueOrThrow({ where: { id: boardId } })
  return JSON.stringify(await boardAsItStood(boardId, epoch, seq))
}

it('A1 A3 H1: words that were taken back are in no piece of the log and in no earlier state any more, nor what they were before', async () => {
  const claimId = await aClaim(boardId, desk.checker)
  const commentId = await aComment(boardId, desk.checker, claimId, 'first onion')
  await must(boardId, desk.checker, { type: 'comment.edit', claimId, commentId, rev: 1, body: 'second onion' })
  await aComment(boardId, desk.checker, claimId, 'another remark')
  expect(await log()).toMatch(/first onion.*second onion.*another remark/)
  expect(await past(3)).toContain('first onion')
  await must(boardId, desk.editor, { type: 'comment.remove', claimId, commentId })
  expect(await log()).not.toContain('onion')
  // A report of an earlier state that was made before is another one now.
  const wanted = { format: 'md', language: 'en', at: 5 } as const
  expect(await orderReport(desk.viewer, boardId, wanted)).toMatchObject({ takenBack: 1 })
  expect(await log()).toContain('another remark')
  for (const seq of [3, 4, 5, 6]) expect(await past(seq), `as it was at ${seq}`).not.toContain('onion')
  expect(await past(5)).toContain('another remark')
  const kept = await db().boardEvent.findMany({ where: { boardId }, select: { data: true } })
  expect(JSON.stringify(kept)).toContain('first onion')
})
