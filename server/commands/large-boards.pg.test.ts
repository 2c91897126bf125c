import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '#board/board.ts'
import { LIMITS } from '#board/kernel/limits.ts'
import { isRefused } from '#board/kernel/refusal.ts'
import { settleEnv } from '../env.ts'
import { db } from '../house.ts'
import { logOf } from '../queries/log.ts'
import { useDatabase } from '../testing/database.ts'
import { aBoard, aClaim, aComment, aDesk, anEvidence, aVerdict, give, must, type Desk } from '../testing/world.ts'
import { checkBoard, differences } from './check.ts'
import { countUncounted } from './count-uncounted.ts'
import { boardCache } from './load/board-cache.ts'
import { logPieces, readLogPiece } from './load/read-log.ts'
import { loadBoard } from './load-board.ts'
import { growing, rebuildBoard } from './rebuild.ts'

useDatabase()
let desk: Desk
let boardId: string
let claimId: string

const QUOTES = '"'.repeat(20_000)

beforeAll(async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  desk = await aDesk()
})
beforeEach(async () => {
  boardId = await aBoard(desk.owner)
  claimId = await aClaim(boardId, desk.checker)
})

/** So many comments of forty kilobytes, by the house, which no limit holds up: as on a board older than the limits. */
async function fill(count: number, body = QUOTES): Promise<void> {
  const comment = () => must(boardId, SYSTEM, { type: 'comment.add', commentId: uuidv7(), claimId, body })
  await Promise.all(Array.from({ length: count }, comment))
}

async function readAnew() {
  boardCache().drop(boardId)
  const board = await loadBoard(boardId)
  if (!board) throw new Error('the board is gone')
  return board
}

describe('a board too large for one answer of the database', { timeout: 90_000 }, () => {
  beforeEach(async () => {
    const threadId = await aComment(boardId, desk.editor, claimId)
    for (let n = 0; n < 5; n += 1) await aComment(boardId, desk.checker, claimId, `Reply ${n}`, threadId)
    await anEvidence(boardId, desk.checker, claimId)
    await aVerdict(boardId, desk.checker, claimId)
    await aClaim(boardId, desk.checker, 'ein genialer Zug')
    await fill(104)
  })

  it('[T1] [T2] is read in pieces, equals the fold of its log, and is rebuilt as it was', async () => {
    const remembered = await loadBoard(boardId)
    expect(remembered?.stored.bytes).toBeGreaterThan(4_100_000)
    expect(differences(remembered, await readAnew())).toEqual([])
    expect(JSON.stringify(Object.keys((await readAnew()).claims))).toBe(
      JSON.stringify(Object.keys(remembered?.claims ?? {})),
    )
    expect(await checkBoard(boardId)).toEqual([])
    expect(await rebuildBoard(boardId)).toEqual([])
    expect(differences(remembered, await readAnew())).toEqual([])
    await db().$executeRaw`UPDATE comment SET body = 'damaged' WHERE board_id = ${boardId}::uuid AND seq = 60`
    await db().$executeRaw`UPDATE claim SET statement = 'damaged' WHERE board_id = ${boardId}::uuid`
    expect(await rebuildBoard(boardId)).not.toEqual([])
    expect(await checkBoard(boardId)).toEqual([])
    expect(differences(remembered, await readAnew())).toEqual([])
  })

  it('is written anew in steps that are bounded', async () => {
    const board = await readAnew()
    const steps = [...growing(board, 500_000)]
    expect(steps.length).toBeGreaterThan(8)
    expect(steps.at(-1)).toBe(board)
  })

  it('has a log that is read in pieces, none of which is large, and nothing is left out', async () => {
    const sizes: number[] = []
    const seqs: number[] = []
    for await (const events of logPieces(db(), boardId, { after: 0, limit: 10_000 })) {
      sizes.push(JSON.stringify(events).length)
      seqs.push(...events.map(({ seq }) => seq))
    }
    const { seq } = await readAnew()
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.max(...sizes)).toBeLessThan(4_500_000)
    expect(seqs).toEqual(Array.from({ length: seq }, (_, n) => n + 1))
    expect(await readLogPiece(db(), boardId, { after: seq, limit: 10 })).toMatchObject({ events: [], isWhole: true })
  })

  it('answers with a part of its log and says that there is more', async () => {
    const seqs: number[] = []
    for (let after = 0, more = true; more;) {
      const page = await logOf(desk.viewer, boardId, { after, limit: 1_000 })
      if (page === null) throw new Error('nothing to read')
      expect(JSON.stringify(page).length).toBeLessThan(4_500_000)
      seqs.push(...page.events.map(({ seq }) => seq))
      after = seqs.at(-1) ?? 0
      more = page.more
    }
    expect(seqs).toEqual(Array.from({ length: (await readAnew()).seq }, (_, n) => n + 1))
    const claims = await logOf(desk.viewer, boardId, { after: 0, limit: 3, claimId })
    expect(claims).toMatchObject({ more: true, events: [{ seq: 2 }, { seq: 3 }, { seq: 4 }] })
    const last = await logOf(desk.viewer, boardId, { after: 90, limit: 1_000, claimId })
    expect(last).toMatchObject({ more: false })
  })
})

describe('a board of a version that did not count', () => {
  it('[T1] is counted by its log when it is read, and noted at the next start or command', async () => {
    const remembered = await loadBoard(boardId)
    const forget = () => db().$executeRaw`UPDATE board SET stored = NULL WHERE id = ${boardId}::uuid`
    await forget()
    expect(differences(remembered, await readAnew())).toEqual([])
    expect(await checkBoard(boardId)).toEqual([])
    expect(await countUncounted()).toBe(1)
    expect(await countUncounted()).toBe(0)
    expect(differences(remembered, await readAnew())).toEqual([])
    await forget()
    await readAnew()
    await aComment(boardId, desk.editor, claimId)
    expect(await countUncounted()).toBe(0)
    expect(await checkBoard(boardId)).toEqual([])
  })
})

describe('the limits', () => {
  it('hold for a person and a day, are told with figures, and leave other boards alone', async () => {
    const comment = () =>
      give(boardId, desk.checker, { type: 'comment.add', commentId: uuidv7(), claimId, body: QUOTES })
    const answers = await Promise.all(Array.from({ length: 110 }, comment))
    const refused = answers.filter(isRefused)
    expect(refused.length).toBeGreaterThan(5)
    const { stored } = await readAnew()
    const holds = stored.today[desk.checker.userId]
    const most = LIMITS.bytesPerPersonAndDay
    for (const one of refused) expect(one).toEqual({ refused: { code: 'LIMIT', problem: 'dayBytes', holds, most } })
    const other = await aBoard(desk.owner)
    await aComment(other, desk.checker, await aClaim(other, desk.checker), QUOTES)
  })
})
