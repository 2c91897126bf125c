import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { execute } from '#server/commands/execute.ts'
import { db } from '#server/house.ts'
import { useDatabase } from '#server/testing/database.ts'
import { aBoard, aClaim, aDesk, type Desk } from '#server/testing/world.ts'
import { checkLog } from './check.ts'
import { Ledger, type Given } from './ledger.ts'

useDatabase()
let desk: Desk
let boardId: string
let claimId: string
let ledger: Ledger

beforeEach(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
  claimId = await aClaim(boardId, desk.editor)
  ledger = new Ledger()
})

function given(): Given {
  const command = { type: 'comment.add', commentId: uuidv7(), claimId, body: 'Seen?' } as const
  return ledger.give(uuidv7(), desk.checker.userId, command)
}

async function carriedOut(): Promise<Given> {
  const one = given()
  ledger.answered(one.id, await execute({ id: one.id, boardId, command: one.command }, desk.checker))
  return one
}

describe('the checker', () => {
  it('is content with what was carried out, and with what was refused and left no trace [X3]', async () => {
    await carriedOut()
    ledger.answered(given().id, { refused: { code: 'STALE_EDIT' } })
    const { tally, wrong } = await checkLog(boardId, ledger)
    expect(wrong).toEqual([])
    expect(tally).toEqual({ given: 2, acknowledged: 1, refused: 1, lost: 0, doubled: 0 })
  })

  it('finds what was acknowledged and is not in the log', async () => {
    const one = given()
    ledger.answered(one.id, { seq: 3 })
    const { tally, wrong } = await checkLog(boardId, ledger)
    expect(tally.lost).toBe(1)
    expect(wrong).toEqual([`comment.add ${one.id} was acknowledged at 3, and saved at no place`])
  })

  it('finds what was given and came to nothing, but for what a page lost with its last breath', async () => {
    ledger.answered(given().id, { refused: { code: 'NOT_SAVED' } })
    given().isLate = true
    expect((await checkLog(boardId, ledger)).tally.lost).toBe(1)
  })

  it('finds a command that is in the log twice, and one that was answered in two ways', async () => {
    const one = await carriedOut()
    ledger.answered(one.id, { seq: 99 })
    await db().$executeRaw`
      INSERT INTO board_event (board_id, seq, at, by_id, command_id, type, v, data)
      SELECT board_id, seq + 1, at, by_id, command_id, type, v, data FROM board_event WHERE command_id = ${one.id}::uuid`
    const { tally, wrong } = await checkLog(boardId, ledger)
    expect(tally.doubled).toBe(1)
    expect(wrong).toContain(`comment.add ${one.id} is in the log 2 times`)
    expect(wrong).toContain(`comment.add ${one.id} was acknowledged at 3 and 99`)
  })

  it('finds what was acknowledged and is not in the log, or elsewhere in it, though its receipt says so', async () => {
    const [first, nowhere, elsewhere] = [await carriedOut(), given(), given()]
    for (const [one, seq] of [
      [nowhere, 4],
      [elsewhere, 3],
    ] as const) {
      ledger.answered(one.id, { seq })
      await db().$executeRaw`
        INSERT INTO command_receipt (command_id, board_id, actor_id, seq, at)
        SELECT ${one.id}::uuid, board_id, actor_id, ${seq}::int, at FROM command_receipt WHERE command_id = ${first.id}::uuid`
    }
    await db().$executeRaw`
      INSERT INTO board_event (board_id, seq, at, by_id, command_id, type, v, data)
      SELECT board_id, 4, at, by_id, ${elsewhere.id}::uuid, type, v, data
        FROM board_event WHERE command_id = ${first.id}::uuid`
    const { tally, wrong } = await checkLog(boardId, ledger)
    expect(tally.lost).toBe(2)
    expect(wrong).toContain(`comment.add ${nowhere.id} was acknowledged at 4, and is in the log at no place`)
    expect(wrong).toContain(`comment.add ${elsewhere.id} was acknowledged at 3, and is in the log at 4`)
  })

  it('finds rows that are not the fold of the log [T1]', async () => {
    await db().$executeRaw`UPDATE claim SET statement = 'forged' WHERE board_id = ${boardId}::uuid`
    expect((await checkLog(boardId, ledger)).wrong).toEqual([`rows differ from the log at claims.${claimId}.statement`])
  })
})
