import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM, SYSTEM_ID } from '#board/board.ts'
import { settleEnv } from '../env.ts'
import { db, furnish, unfurnish } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import {
  aBoard,
  aClaim,
  aComment,
  aDesk,
  anEvidence,
  aPerson,
  aVerdict,
  give,
  must,
  TEXT,
  type Desk,
} from '../testing/world.ts'
import { checkBoard } from './check.ts'
import { execute } from './execute.ts'
import { createBoard } from './create-board.ts'
import { loadBoard } from './load-board.ts'
import { lanes } from './path/lanes.ts'
import { purgeRemoved } from './purge-board.ts'
import { rebuildAll } from './rebuild.ts'
import { seatEverywhere, unseatEverywhere } from './seats.ts'

useDatabase()
let desk: Desk
const article = { text: TEXT }

beforeAll(() => void settleEnv({ COMMANDS_PER_SECOND: 100_000 }))
beforeEach(async () => {
  await db().user.updateMany({ where: { kind: { not: 'system' } }, data: { deactivatedAt: new Date() } })
  desk = await aDesk()
})

const rolesOf = async (boardId: string) =>
  Object.fromEntries(Object.values((await loadBoard(boardId))?.members ?? {}).map(({ userId, role }) => [userId, role]))

describe('a new board', () => {
  it('[S1] [S5] begins with seq 1 and seats the whole desk by its roles', async () => {
    const created = await createBoard({ title: 'A piece', language: 'de', article }, desk.editor)
    if (!('boardId' in created)) throw new Error(created.refused.code)
    expect(created.seq).toBe(1)
    expect(await loadBoard(created.boardId)).toMatchObject({
      seq: 1,
      title: 'A piece',
      createdBy: desk.editor.userId,
      phase: 'open',
    })
    expect(await rolesOf(created.boardId)).toEqual(
      Object.fromEntries(Object.values(desk).map(({ userId, role }) => [userId, role])),
    )
    expect(await checkBoard(created.boardId)).toEqual([])
  })

  it('follows what changes at the desk while it is opened', async () => {
    const { user } = db()
    const usual = lanes()
    const late: { userId: string }[] = []
    unfurnish('lanes')
    furnish('lanes', () => ({
      ...usual,
      async join(...asked) {
        unfurnish('lanes')
        furnish('lanes', () => usual)
        late.push(await aPerson('checker'))
        await user.update({ where: { id: desk.other.userId }, data: { deactivatedAt: new Date() } })
        await user.update({ where: { id: desk.editor.userId }, data: { role: 'viewer' } })
        return usual.join(...asked)
      },
    }))
    const roles = await rolesOf(await aBoard(desk.owner))
    expect(roles[late[0]?.userId ?? '']).toBe('checker')
    expect(roles[desk.other.userId]).toBeUndefined()
    expect(roles[desk.editor.userId]).toBe('viewer')
  })

  it('gives its creator the owner’s seat where the desk has no owner', async () => {
    await db().user.update({ where: { id: desk.owner.userId }, data: { deactivatedAt: new Date() } })
    const boardId = await aBoard(desk.checker)
    expect(await rolesOf(boardId)).toMatchObject({
      [desk.checker.userId]: 'owner',
      [desk.editor.userId]: 'editor',
    })
    expect(await rolesOf(boardId)).not.toHaveProperty(desk.owner.userId)
  })

  it('seats the labelled reviewers on a sample alone, and the house itself nowhere', async () => {
    const demo = await aPerson('checker', 'Demo reviewer')
    await db().user.update({ where: { id: demo.userId }, data: { kind: 'demo' } })
    const sample = await rolesOf(await aBoard(SYSTEM, { isSample: true }))
    expect(sample).toHaveProperty(demo.userId)
    expect(sample).not.toHaveProperty(SYSTEM_ID)
    expect(await rolesOf(await aBoard(desk.owner))).not.toHaveProperty(demo.userId)
  })

  it('[X1] is one board, however often the same is asked', async () => {
    const wanted = { commandId: uuidv7(), title: 'Once', language: 'en', article }
    const answers = await Promise.all([1, 2, 3].map(() => createBoard(wanted, desk.owner)))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await createBoard(wanted, desk.owner)).toEqual(answers[0])
    expect(await db().board.count({ where: { title: 'Once' } })).toBe(1)
  })

  it('[X2] does not take the place of another board', async () => {
    const boardId = await aBoard(desk.owner)
    const again = await createBoard({ boardId, title: 'Mine now', language: 'en', article }, desk.editor)
    expect(again).toEqual({ refused: { code: 'ID_IN_USE', path: 'boardId' } })
    expect((await loadBoard(boardId))?.title).toBe('SoftBank')
  })

  it('is refused to viewers and outsiders of the desk, and where something is wrong with it', async () => {
    const stranger = { userId: uuidv7(), kind: 'person' as const }
    const wanted = { title: 'No', language: 'en', article }
    for (const by of [desk.viewer, stranger])
      expect(await createBoard(wanted, by)).toEqual({ refused: { code: 'FORBIDDEN' } })
    const wrong = [
      { title: '' },
      { language: 'x' },
      { article: { text: ' ' } },
      { article: { text: 'a\u0000b' } },
      { article: { text: '\ud800' } },
    ]
    for (const one of wrong)
      expect(await createBoard({ ...wanted, ...one }, desk.owner)).toMatchObject({
        refused: { code: 'INVALID' },
      })
  })
})

describe('a removed board', () => {
  it('leaves nothing of its text, log or inbox lines behind', async () => {
    const boardId = await aBoard(desk.owner, { isSample: true })
    const claimId = await aClaim(boardId, desk.checker)
    await anEvidence(boardId, desk.checker, claimId)
    await aVerdict(boardId, desk.checker, claimId)
    await aComment(boardId, desk.checker, claimId, `<@${desk.editor.userId}>`)
    await must(boardId, desk.owner, { type: 'board.remove' })
    const where = { where: { boardId } }
    const counts = [
      db().boardEvent.count(where),
      db().claim.count(where),
      db().comment.count(where),
      db().notice.count(where),
    ]
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0])
    expect(await db().commandReceipt.count(where)).toBe(1)
    expect(await loadBoard(boardId)).toBeNull()
    expect(await give(boardId, desk.owner, { type: 'board.rename', title: 'Back?' })).toEqual({
      refused: { code: 'NOT_FOUND' },
    })
  })

  it('[X1] answers a removal that is sent again as it did the first time, to its sender alone', async () => {
    const boardId = await aBoard(desk.owner, { isSample: true })
    const removal = { id: uuidv7(), boardId, command: { type: 'board.remove' } }
    const answer = await execute(removal, desk.owner)
    expect(answer).toMatchObject({ seq: expect.any(Number) })
    expect(await execute(removal, desk.owner)).toEqual(answer)
    expect(await execute(removal, desk.editor)).toEqual({ refused: { code: 'NOT_FOUND' } })
  })

  it('may be opened again under the same id, as a sample that is brought back', async () => {
    const boardId = await aBoard(desk.owner, { isSample: true })
    await must(boardId, desk.owner, { type: 'board.remove' })
    expect(await aBoard(desk.owner, { boardId, isSample: true, title: 'Back' })).toBe(boardId)
    expect(await loadBoard(boardId)).toMatchObject({ seq: 1, title: 'Back' })
  })

  it('is purged at the next start where its purge was cut short', async () => {
    const boardId = await aBoard(desk.owner)
    await db().board.update({ where: { id: boardId }, data: { phase: 'removed' } })
    expect(await purgeRemoved()).toBe(1)
    expect(await db().board.count({ where: { id: boardId } })).toBe(0)
  })
})

describe('a change of the desk', () => {
  it('reaches every board as an event of its log', async () => {
    const boards = [await aBoard(desk.owner), await aBoard(desk.owner)]
    await must(boards[0] ?? '', desk.owner, { type: 'board.archive' })
    const late = await aPerson('checker', 'Late')
    const roles = async () => Promise.all(boards.map(async (boardId) => (await rolesOf(boardId))[late.userId]))
    expect(await seatEverywhere(late.userId, 'checker')).toEqual([])
    expect(await roles()).toEqual(['checker', 'checker'])
    await seatEverywhere(late.userId, 'viewer', desk.owner)
    expect(await roles()).toEqual(['viewer', 'viewer'])
    await unseatEverywhere(late.userId)
    expect(await roles()).toEqual([undefined, undefined])
    for (const boardId of boards) expect(await checkBoard(boardId)).toEqual([])
  })

  it('says where it could not be made, and leaves the last owner in their seat', async () => {
    const boardId = await aBoard(desk.owner)
    const failures = await unseatEverywhere(desk.owner.userId)
    expect(failures).toContainEqual({ boardId, refused: { code: 'LAST_OWNER' } })
    expect(await rolesOf(boardId)).toHaveProperty(desk.owner.userId)
  })
})

it('[T2] rebuilding every board changes nothing', async () => {
  await aClaim(await aBoard(desk.owner), desk.checker)
  expect(await rebuildAll()).toEqual(new Map())
})
