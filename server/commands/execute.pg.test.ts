import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '#board/live/protocol.ts'
import { setClock } from '../clock.ts'
import { settleEnv } from '../env.ts'
import { db } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { aBoard, aClaim, aComment, aDesk, aPerson, give, must, type Desk, type Someone } from '../testing/world.ts'
import { boardCache } from './load/board-cache.ts'
import { createBoard } from './create-board.ts'
import { execute, type Request } from './execute.ts'
import { loadBoard } from './load-board.ts'

useDatabase()
let desk: Desk
let outsider: Someone
let boardId: string
let claimId: string

beforeAll(async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  desk = await aDesk()
})
beforeEach(async () => {
  boardId = await aBoard(desk.owner)
  claimId = await aClaim(boardId, desk.checker)
  outsider = await aPerson('checker', 'Outsider')
})

const comment = (body = 'x'): Request => ({
  id: uuidv7(),
  boardId,
  command: { type: 'comment.add', commentId: uuidv7(), claimId, body },
})
const log = () => db().boardEvent.findMany({ where: { boardId }, orderBy: { seq: 'asc' } })
const code = (answer: Answer) => ('refused' in answer ? answer.refused.code : answer.seq)

describe('the one path', () => {
  it('[X1] gives the same id of the same actor the same answer and one effect, one after the other', async () => {
    const request = comment()
    const answer = await execute(request, desk.checker)
    await must(boardId, desk.editor, { type: 'board.rename', title: 'Meanwhile' })
    expect(await execute(request, desk.checker)).toEqual(answer)
    expect((await log()).filter((event) => event.commandId === request.id)).toHaveLength(1)
  })

  it('[X1] gives the same id sent many times at once one effect', async () => {
    const request = comment()
    const answers = await Promise.all(Array.from({ length: 20 }, () => execute(request, desk.checker)))
    expect(new Set(answers.map(code)).size).toBe(1)
    expect((await log()).filter((event) => event.commandId === request.id)).toHaveLength(1)
  })

  it('[X2] refuses an id that belongs to somebody else, at once and later', async () => {
    const request = comment()
    const answers = await Promise.all([execute(request, desk.checker), execute(request, desk.editor)])
    expect(answers.map(code)).toEqual([3, 'COMMAND_ID_TAKEN'])
    expect(code(await execute(request, desk.owner))).toBe('COMMAND_ID_TAKEN')
  })

  it('[X2] refuses an id that was used on another board', async () => {
    const request = comment()
    await execute(request, desk.checker)
    const elsewhere = await aBoard(desk.owner)
    const again = { id: request.id, boardId: elsewhere, command: { type: 'board.rename', title: 'Taken' } }
    expect(code(await execute(again, desk.editor))).toBe('COMMAND_ID_TAKEN')
    expect((await loadBoard(elsewhere))?.title).toBe('SoftBank')
  })

  it('[X8] refuses an id that comes again with other words, at once and later, and keeps the first', async () => {
    const [first, other] = [comment('first'), comment('other')]
    const again = { ...first, command: { ...Object(first.command), body: 'other' } }
    const answers = await Promise.all([execute(first, desk.checker), execute(again, desk.checker)])
    expect(answers.map(code)).toEqual([3, 'COMMAND_ID_TAKEN'])
    expect(code(await execute({ ...other, id: first.id }, desk.checker))).toBe('COMMAND_ID_TAKEN')
    expect(code(await execute({ ...first, command: { type: 'no.such' } }, desk.checker))).toBe('COMMAND_ID_TAKEN')
    expect(await execute(first, desk.checker)).toEqual({ seq: 3 })
    expect(code(await execute({ ...first, command: { ...Object(first.command), kind: 'note' } }, desk.checker))).toBe(3)
    expect(await log()).toHaveLength(3)
  })

  it('[X8] answers as before what was accepted by a version that did not note what it was', async () => {
    const first = comment('first')
    await execute(first, desk.checker)
    await db().commandReceipt.update({ where: { commandId: first.id }, data: { digest: null } })
    expect(code(await execute({ ...first, command: comment('other').command }, desk.checker))).toBe(3)
  })

  it('[X8] opens a board once for a request that comes again, and refuses another under its id', async () => {
    const input = { commandId: uuidv7(), title: 'A', language: 'de', article: { text: 'words' } }
    const created = await createBoard(input, desk.owner)
    await aPerson('checker', 'New on the desk')
    expect(await createBoard(input, desk.owner)).toEqual(created)
    expect(await createBoard({ ...input, title: 'B' }, desk.owner)).toEqual({ refused: { code: 'COMMAND_ID_TAKEN' } })
  })

  it('[X3] writes nothing for a refusal', async () => {
    const before = await log()
    expect(code(await give(boardId, desk.viewer, { type: 'board.rename', title: 'No' }))).toBe('FORBIDDEN')
    expect(await log()).toEqual(before)
    expect(await db().commandReceipt.count({ where: { boardId, actorId: desk.viewer.userId } })).toBe(0)
  })

  it('[X4] judges rights at the head, not on what this process remembers', async () => {
    const stale = boardCache().get(boardId)
    await must(boardId, desk.owner, { type: 'member.setRole', userId: desk.checker.userId, role: 'viewer' })
    boardCache().drop(boardId)
    if (stale) boardCache().put(stale)
    expect(code(await execute(comment(), desk.checker))).toBe('FORBIDDEN')
    boardCache().drop(boardId)
    if (stale) boardCache().put(stale)
    expect(code(await execute(comment(), desk.editor))).toBe(4)
  })

  it('[X5] does not judge the retry of an accepted command again', async () => {
    const request = comment()
    const answer = await execute(request, desk.checker)
    await must(boardId, desk.owner, { type: 'member.remove', userId: desk.checker.userId })
    expect(await execute(request, desk.checker)).toEqual(answer)
    expect(code(await execute(comment(), desk.checker))).toBe('NOT_FOUND')
  })

  it('[X5] remembers a command that changed nothing, so that its retry changes nothing either', async () => {
    const request = { id: uuidv7(), boardId, command: { type: 'board.rename', title: 'SoftBank' } }
    expect(await execute(request, desk.editor)).toEqual({ seq: 2 })
    await must(boardId, desk.editor, { type: 'board.rename', title: 'Another' })
    expect(await execute(request, desk.editor)).toEqual({ seq: 2 })
    expect((await loadBoard(boardId))?.title).toBe('Another')
  })

  it('[X6] never lets time run backwards within a board', async () => {
    const undo = setClock(() => new Date(Date.now() - 3_600_000))
    await must(boardId, desk.editor, { type: 'board.rename', title: 'An hour ago' })
    undo()
    const times = (await log()).map((event) => event.at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  it('[X7] lets a refused command of a group take none of the others along', async () => {
    const asked = [
      comment(),
      { ...comment(), command: { type: 'nonsense' } },
      comment(),
      { ...comment(), command: null },
      comment(),
    ]
    const answers = await Promise.all(asked.map((one) => execute(one, desk.checker)))
    expect(answers.map(code)).toEqual([3, 'UNKNOWN_COMMAND', 4, 'INVALID', 5])
  })

  it('[S1] [S3] numbers the events of 50 callers at once without a gap, each at the seq it was told', async () => {
    const requests = Array.from({ length: 300 }, () => comment())
    const answers: Answer[] = []
    const caller = async () => {
      for (let next = requests.shift(); next; next = requests.shift()) answers.push(await execute(next, desk.checker))
    }
    await Promise.all(Array.from({ length: 50 }, caller))
    expect((await log()).map((event) => event.seq)).toEqual(Array.from({ length: 302 }, (_, index) => index + 1))
    expect(answers.map(code).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 3),
    )
  })

  it('tells an outsider the same of a board that exists and of one that does not', async () => {
    const here = comment()
    const nowhere = { ...comment(), boardId: uuidv7() }
    const answers = await Promise.all([
      execute(here, outsider),
      execute(nowhere, outsider),
      execute({ ...here, id: uuidv7(), command: { type: 'nonsense' } }, outsider),
      execute({ ...nowhere, command: { type: 'nonsense' } }, outsider),
      execute({ ...here, boardId: 'x' }, outsider),
    ])
    expect(answers).toEqual(answers.map(() => ({ refused: { code: 'NOT_FOUND' } })))
  })

  it('tells an outsider not even that a command id is taken', async () => {
    const request = comment()
    await execute(request, desk.checker)
    expect(code(await execute(request, outsider))).toBe('NOT_FOUND')
    // Their own id, used up elsewhere, must not tell a board that exists from one that does not.
    const own = uuidv7()
    await aBoard(outsider, { commandId: own })
    expect(code(await execute({ ...request, id: own }, outsider))).toBe('NOT_FOUND')
    expect(code(await execute({ ...request, id: own, boardId: uuidv7() }, outsider))).toBe('NOT_FOUND')
  })

  it('seats only people who have an active account', async () => {
    const gone = await aPerson()
    await db().user.update({ where: { id: gone.userId }, data: { deactivatedAt: new Date() } })
    for (const userId of [uuidv7(), gone.userId])
      expect(await give(boardId, desk.owner, { type: 'member.add', userId, role: 'checker' })).toEqual({
        refused: { code: 'NOT_FOUND', path: 'userId' },
      })
    expect(code(await give(boardId, desk.checker, { type: 'member.add', userId: uuidv7(), role: 'checker' }))).toBe(
      'FORBIDDEN',
    )
    expect(
      code(await give(boardId, desk.owner, { type: 'member.add', userId: outsider.userId, role: 'checker' })),
    ).toBe(3)
  })

  it('keeps the order of one sender, also past a command that has to be looked up first', async () => {
    const seat = give(boardId, desk.owner, { type: 'member.add', userId: outsider.userId, role: 'checker' })
    const hand = give(boardId, desk.owner, { type: 'claim.assign', claimId, assigneeId: outsider.userId })
    expect((await Promise.all([seat, hand])).map(code)).toEqual([3, 4])
  })

  it('puts a line into the inbox of whoever is mentioned, in the same transaction', async () => {
    await aComment(boardId, desk.checker, claimId, `Please look, <@${desk.editor.userId}>`)
    const notices = await db().notice.findMany({ where: { boardId } })
    expect(notices).toMatchObject([
      { userId: desk.editor.userId, kind: 'mention', seq: 3, claimId, by: desk.checker.userId },
    ])
  })
})
