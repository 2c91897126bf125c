import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { call, withToken } from '#app/api/testing/client.ts'
import type { CommandInput } from '#board/law/command.ts'
import { COMMAND_TYPES } from '#board/law/command.ts'
import { judgeRights } from '#board/law/permissions.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { loadBoard } from '#server/commands/load-board.ts'
import { useDatabase } from '#server/testing/database.ts'
import {
  aBoard,
  aClaim,
  aComment,
  aDesk,
  anEvidence,
  aPerson,
  aVerdict,
  must,
  type Someone,
  TEXT,
} from '#server/testing/world.ts'
import { POST } from './boards/[boardId]/commands/route.ts'

useDatabase()

/** A command of every type that the law accepts from whoever may give it, on a board of its own. */
async function stage(author: Someone, owner: Someone): Promise<{ boardId: string; commands: CommandInput[] }> {
  const boardId = await aBoard(owner)
  const stranger = await aPerson('viewer')
  const claimId = await aClaim(boardId, author)
  const other = await aClaim(boardId, author, 'ein genialer Zug')
  await must(boardId, owner, { type: 'claim.drop', claimId: other, reason: 'twice' })
  const evidenceId = await anEvidence(boardId, author, claimId)
  const verdictId = await aVerdict(boardId, author, claimId, 'true')
  await aVerdict(boardId, owner, claimId, 'false')
  const commentId = await aComment(boardId, author, claimId)
  const threadId = commentId
  const occurrence = quoteAt(TEXT, 0, 8)
  const source = { url: 'https://example.org/1' }
  const commands: CommandInput[] = [
    { type: 'board.rename', title: 'Renamed' },
    { type: 'board.archive' },
    { type: 'board.reopen' },
    { type: 'board.remove' },
    { type: 'member.add', userId: stranger.userId, role: 'viewer' },
    { type: 'member.setRole', userId: stranger.userId, role: 'checker' },
    { type: 'member.remove', userId: stranger.userId },
    { type: 'claim.add', claimId: uuidv7(), statement: 'x', occurrence },
    { type: 'claim.edit', claimId, rev: 1, statement: 'y' },
    { type: 'claim.drop', claimId, reason: 'no claim' },
    { type: 'claim.restore', claimId: other },
    { type: 'claim.assign', claimId, assigneeId: owner.userId },
    { type: 'claim.setStatus', claimId, status: 'done' },
    { type: 'claim.addOccurrence', claimId, occurrenceId: uuidv7(), occurrence },
    { type: 'claim.removeOccurrence', claimId, occurrenceId: uuidv7() },
    { type: 'evidence.attach', evidenceId: uuidv7(), claimId, source, stance: 'context' },
    { type: 'evidence.edit', evidenceId, claimId, rev: 1, note: 'z' },
    { type: 'evidence.check', evidenceId, claimId, ladder: 'opened' },
    { type: 'evidence.detach', evidenceId, claimId },
    { type: 'verdict.give', verdictId: uuidv7(), claimId, rating: 'true' },
    { type: 'verdict.withdraw', verdictId, claimId },
    { type: 'verdict.adjudicate', verdictId, claimId, reason: 'clear' },
    { type: 'comment.add', commentId: uuidv7(), claimId, body: 'w' },
    { type: 'comment.edit', commentId, claimId, rev: 1, body: 'v' },
    { type: 'comment.remove', commentId, claimId },
    { type: 'thread.resolve', threadId, claimId },
    { type: 'thread.reopen', threadId, claimId },
  ]
  return { boardId, commands }
}

it('judges every command of every role over REST as the one table of rights does', { timeout: 60_000 }, async () => {
  const desk = await aDesk()
  const outsider = await aPerson('owner', 'Otto Outsider')
  const { boardId, commands } = await stage(desk.checker, desk.owner)
  await must(boardId, desk.owner, { type: 'member.remove', userId: outsider.userId })
  expect(new Set(['board.create', ...commands.map((command) => command.type)])).toEqual(new Set(COMMAND_TYPES))
  const people = [desk.viewer, desk.checker, desk.other, desk.editor, outsider]
  const disagreements: unknown[] = []
  for (const who of people) {
    const headers = await withToken(who)
    for (const command of commands) {
      const board = await loadBoard(boardId)
      if (!board) throw new Error('the board is gone')
      const wanted = judgeRights(board, who, command)
      // What somebody may do would change the world for the others; only refusals are tried out here.
      if (wanted === null) continue
      const answer = await call(POST, { method: 'POST', params: { boardId }, headers, body: { id: uuidv7(), command } })
      const after = await loadBoard(boardId)
      if (answer.json.code !== wanted.code || after?.seq !== board.seq)
        disagreements.push([who.name, command.type, wanted.code, answer.status, answer.json])
    }
  }
  expect(disagreements).toEqual([])
})

it('lets a viewer write by no door of REST', async () => {
  const desk = await aDesk()
  const { boardId, commands } = await stage(desk.checker, desk.owner)
  const headers = await withToken(desk.viewer)
  const before = await loadBoard(boardId)
  for (const command of commands) {
    const answer = await call(POST, { method: 'POST', params: { boardId }, headers, body: { id: uuidv7(), command } })
    expect([command.type, answer.status]).toEqual([command.type, 403])
  }
  expect((await loadBoard(boardId))?.seq).toBe(before?.seq)
})

it('lets those who may, for every command', { timeout: 60_000 }, async () => {
  const desk = await aDesk()
  const { boardId, commands } = await stage(desk.owner, desk.owner)
  const headers = await withToken(desk.owner)
  const codes: unknown[] = []
  for (const command of commands) {
    const answer = await call(POST, { method: 'POST', params: { boardId }, headers, body: { id: uuidv7(), command } })
    if (answer.json.code === 'FORBIDDEN' || answer.json.code === 'INVALID') codes.push([command.type, answer.json])
    if (command.type === 'board.archive')
      await call(POST, {
        method: 'POST',
        params: { boardId },
        headers,
        body: { id: uuidv7(), command: { type: 'board.reopen' } },
      })
  }
  expect(codes).toEqual([])
})
