import type { Board } from '#board/board.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { STATUSES } from '#board/claim/kinds.ts'
import { isRefused } from '#board/kernel/refusal.ts'
import { standingCode } from '#board/verdict/standing.ts'
import { anyCommand } from '#board/testing/generate.ts'
import { randomFrom } from '#board/testing/random.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { checkBoard } from '../commands/check.ts'
import { createBoard } from '../commands/create-board.ts'
import { execute } from '../commands/execute.ts'
import { loadBoard, loadHead } from '../commands/load-board.ts'
import { readMigrations } from '../ground/migrations.ts'
import { db } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { aDesk, TEXT } from '../testing/world.ts'
import { pastAt } from '#board/law/taken-back.ts'
import { boardAsItStood } from './board-at.ts'
import { boardsOf } from './boards.ts'

useDatabase()

it('counts claims as the law judges them, and folds the log to any earlier state', { timeout: 60_000 }, async () => {
  const desk = await aDesk()
  const people = Object.values(desk)
  const created = await createBoard({ title: 'Random', language: 'de', article: { text: TEXT } }, desk.owner)
  if (isRefused(created)) throw new Error(created.refused.code)
  const { boardId } = created
  const random = randomFrom(20_261_122)
  const states = new Map<number, Board>()
  for (let step = 0; step < 250; step++) {
    const board = await loadBoard(boardId)
    if (!board) throw new Error('the board is gone')
    states.set(board.seq, board)
    const command = anyCommand(random, board)
    if (command.type.startsWith('board.') || command.type.startsWith('member.')) continue
    await execute(
      { id: uuidv7(), boardId, command },
      { userId: random.pick(people).userId, kind: step % 7 === 0 ? 'system' : 'person' },
    )
  }
  const board = await loadBoard(boardId)
  if (!board) throw new Error('the board is gone')
  const claims = Object.values(board.claims)
  const kept = claims.filter((claim) => claim.status !== 'dropped')
  const tally = (codes: string[]) =>
    Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]))

  const [card] = await boardsOf(desk.viewer)
  expect(claims.length).toBeGreaterThan(5)
  expect(card?.claims).toBe(kept.length)
  expect(tally(kept.map(standingCode))).toEqual(
    Object.fromEntries(card?.byStanding.map(({ code, count }) => [code, count]) ?? []),
  )
  // Boards of an earlier version get it from the migration that made the column.
  const backfill = (await readMigrations()).find(({ name }) => name.endsWith('_claim_standing'))?.script.split(';')[1]
  await db().$executeRaw`UPDATE claim SET standing = 'none'`
  expect(await checkBoard(boardId)).not.toEqual([])
  await db().$executeRaw(Prisma.raw(backfill ?? ''))
  expect(await checkBoard(boardId)).toEqual([])
  for (const status of STATUSES)
    expect([status, card?.byStatus[status]]).toEqual([status, claims.filter((one) => one.status === status).length])

  const epoch = (await loadHead(boardId))?.epoch ?? ''
  for (const [seq, state] of [...states].filter(([seq]) => seq % 9 === 1))
    expect(await boardAsItStood(boardId, epoch, seq)).toEqual(pastAt(board, state))
  expect(await boardAsItStood(boardId, epoch, board.seq)).toEqual(board)
  for (const seq of [0, -1, 1.5, board.seq + 1]) expect(await boardAsItStood(boardId, epoch, seq)).toBe(null)
  expect(await boardAsItStood(boardId, uuidv7(), 1)).toBe(null)
  expect(await boardAsItStood(uuidv7(), epoch, 1)).toBe(null)
})
