import { v7 as uuidv7 } from 'uuid'
import type { Command, CommandInput } from '#board/law/command.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { aClaim, aComment, anEvidence, aPerson, aVerdict, must, TEXT, type Desk, type Someone } from './world.ts'

/** Records on a board that every kind of command can be given on; all of them one author's. */
export type Subject = {
  readonly claimId: string
  readonly droppedId: string
  /** A claim that `holderId` has in hand. */
  readonly assignedId: string
  readonly holderId: string
  readonly evidenceId: string
  readonly detachedId: string
  readonly verdictId: string
  readonly disputedId: string
  readonly commentId: string
  readonly resolvedId: string
  readonly occurrenceId: string
  readonly strangerId: string
  readonly memberId: string
}

/** Who made the records, and an account that has no seat on the board; the editor and somebody new where nobody is named. */
export type Cast = { readonly author?: Someone; readonly strangerId?: string }

/** Grows such records on a board. */
export async function aSubject(
  boardId: string,
  desk: Desk,
  { author = desk.editor, ...cast }: Cast = {},
): Promise<Subject> {
  const claimId = await aClaim(boardId, author)
  const droppedId = await aClaim(boardId, author, 'ein genialer Zug')
  await must(boardId, author, { type: 'claim.drop', claimId: droppedId, reason: 'No claim at all' })
  const assignedId = await aClaim(boardId, author, 'Ökonomen sprechen von einer Blase')
  await must(boardId, desk.editor, { type: 'claim.assign', claimId: assignedId, assigneeId: desk.editor.userId })
  const occurrenceId = uuidv7()
  const occurrence = quoteAt(TEXT, 0, 8)
  await must(boardId, author, { type: 'claim.addOccurrence', claimId, occurrenceId, occurrence })
  const disputedId = await aVerdict(boardId, desk.owner, claimId, 'false')
  const detachedId = await anEvidence(boardId, author, claimId)
  await must(boardId, author, { type: 'evidence.detach', claimId, evidenceId: detachedId })
  const resolvedId = await aComment(boardId, author, claimId, 'Settled?')
  await must(boardId, author, { type: 'thread.resolve', claimId, threadId: resolvedId })
  return {
    claimId,
    droppedId,
    assignedId,
    holderId: desk.editor.userId,
    occurrenceId,
    disputedId,
    resolvedId,
    detachedId,
    evidenceId: await anEvidence(boardId, author, claimId),
    verdictId: await aVerdict(boardId, author, claimId),
    commentId: await aComment(boardId, author, claimId),
    strangerId: cast.strangerId ?? (await aPerson('viewer', 'A stranger')).userId,
    memberId: desk.other.userId,
  }
}

type EveryCommand = { readonly [T in Command['type']]: Extract<CommandInput, { type: T }> }

/** One well-formed command of every type that would change something if its sender had the right to it. */
export function everyCommand(on: Subject): EveryCommand {
  const { claimId, evidenceId, verdictId, commentId, occurrenceId } = on
  return {
    'board.rename': { type: 'board.rename', title: `Renamed ${uuidv7()}` },
    'board.archive': { type: 'board.archive' },
    'board.reopen': { type: 'board.reopen' },
    'board.remove': { type: 'board.remove' },
    'member.add': { type: 'member.add', userId: on.strangerId, role: 'editor' },
    'member.setRole': { type: 'member.setRole', userId: on.memberId, role: 'viewer' },
    'member.remove': { type: 'member.remove', userId: on.memberId },
    'claim.add': { type: 'claim.add', claimId: uuidv7(), statement: 'New', occurrence: quoteAt(TEXT, 0, 8) },
    'claim.edit': { type: 'claim.edit', claimId, rev: 1, statement: 'Edited' },
    'claim.drop': { type: 'claim.drop', claimId, reason: 'Not needed' },
    'claim.restore': { type: 'claim.restore', claimId: on.droppedId },
    'claim.assign': { type: 'claim.assign', claimId, assigneeId: on.memberId },
    'claim.setStatus': { type: 'claim.setStatus', claimId, status: 'done' },
    'claim.addOccurrence': {
      type: 'claim.addOccurrence',
      claimId,
      occurrenceId: uuidv7(),
      occurrence: quoteAt(TEXT, 0, 8),
    },
    'claim.removeOccurrence': { type: 'claim.removeOccurrence', claimId, occurrenceId },
    'evidence.attach': {
      type: 'evidence.attach',
      evidenceId: uuidv7(),
      claimId,
      source: { url: 'https://example.org/a' },
      stance: 'context',
    },
    'evidence.edit': { type: 'evidence.edit', evidenceId, claimId, rev: 1, note: 'Edited' },
    'evidence.check': { type: 'evidence.check', evidenceId, claimId, ladder: 'opened' },
    'evidence.detach': { type: 'evidence.detach', evidenceId, claimId },
    'evidence.restore': { type: 'evidence.restore', evidenceId: on.detachedId, claimId },
    'verdict.give': { type: 'verdict.give', verdictId: uuidv7(), claimId, rating: 'half_true' },
    'verdict.withdraw': { type: 'verdict.withdraw', verdictId, claimId },
    'verdict.adjudicate': {
      type: 'verdict.adjudicate',
      verdictId: on.disputedId,
      claimId,
      reason: 'The report is clear',
    },
    'comment.add': { type: 'comment.add', commentId: uuidv7(), claimId, body: 'New' },
    'comment.edit': { type: 'comment.edit', commentId, claimId, rev: 1, body: 'Edited' },
    'comment.remove': { type: 'comment.remove', commentId, claimId },
    'thread.resolve': { type: 'thread.resolve', threadId: commentId, claimId },
    'thread.reopen': { type: 'thread.reopen', threadId: on.resolvedId, claimId },
  }
}
