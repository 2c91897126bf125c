import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import { isRefused } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import type { Role } from '#board/kernel/role.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { createBoard, type NewBoard } from '../commands/create-board.ts'
import { execute } from '../commands/execute.ts'
import { db } from '../house.ts'

/** A short German article with letters that count for more than one byte. */
export const TEXT = [
  'SoftBank verkauft alle NVIDIA-Aktien',
  'Der Konzern nahm rund 5,8 Milliarden US-Dollar ein. Danach fiel der Kurs um 3 Prozent – „ein genialer Zug“.',
  'Größere Überraschungen blieben aus 🙂. Ökonomen sprechen von einer Blase; 首席商业评论 auch.',
].join('\n\n')

/** Somebody with an account, ready to act. */
export type Someone = Actor & {
  readonly kind: 'person'
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** One person of every role, and a second checker. */
export type Desk = { readonly [Name in 'owner' | 'editor' | 'checker' | 'other' | 'viewer']: Someone }

/** Makes an account with this desk role; it sits on boards that are opened later, and is an outsider to earlier ones. */
export async function aPerson(role: Role = 'checker', name = `A ${role}`): Promise<Someone> {
  const userId = uuidv7()
  const email = `${userId}@desk.example`
  await db().user.create({ data: { id: userId, name, email, role } })
  return { userId, kind: 'person', name, email, role }
}

/** Makes a desk of five. */
export async function aDesk(): Promise<Desk> {
  return {
    owner: await aPerson('owner', 'Olga Owner'),
    editor: await aPerson('editor', 'Edda Editor'),
    checker: await aPerson('checker', 'Chris Checker'),
    other: await aPerson('checker', 'Omar Other'),
    viewer: await aPerson('viewer', 'Vera Viewer'),
  }
}

/** Opens a board with everybody of the desk on it, and gives its id. */
export async function aBoard(by: Actor, input: Partial<NewBoard> = {}): Promise<string> {
  const created = await createBoard({ title: 'SoftBank', language: 'de', article: { text: TEXT }, ...input }, by)
  if (isRefused(created)) throw new Error(`no board: ${JSON.stringify(created.refused)}`)
  return created.boardId
}

/** Sends a command under a fresh id. */
export function give(boardId: string, by: Actor, command: CommandInput): Promise<Answer> {
  return execute({ id: uuidv7(), boardId, command }, by)
}

/** Like `give`, and a refusal is an error of the test. Gives the seq. */
export async function must(boardId: string, by: Actor, command: CommandInput): Promise<number> {
  const answer = await give(boardId, by, command)
  if (isRefused(answer)) throw new Error(`${command.type}: ${JSON.stringify(answer.refused)}`)
  return answer.seq
}

/** Marks these words of the article as a claim and gives its id. */
export async function aClaim(
  boardId: string,
  by: Actor,
  words = 'rund 5,8 Milliarden US-Dollar',
  text = TEXT,
): Promise<string> {
  const claimId = uuidv7()
  const start = text.indexOf(words)
  const occurrence = quoteAt(text, start, start + words.length)
  await must(boardId, by, { type: 'claim.add', claimId, statement: `It says: ${words}`, occurrence })
  return claimId
}

/** Attaches evidence to a claim and gives its id. */
export async function anEvidence(boardId: string, by: Actor, claimId: string): Promise<string> {
  const evidenceId = uuidv7()
  const source = { url: `https://example.org/${evidenceId}`, title: 'A report' }
  await must(boardId, by, {
    type: 'evidence.attach',
    evidenceId,
    claimId,
    source,
    stance: 'supports',
    quote: '5.8 billion',
  })
  return evidenceId
}

/** Gives a verdict on a claim and its id. */
export async function aVerdict(boardId: string, by: Actor, claimId: string, rating = 'true'): Promise<string> {
  const verdictId = uuidv7()
  await must(boardId, by, {
    type: 'verdict.give',
    verdictId,
    claimId,
    rating,
    rationale: 'So it stands in the report.',
  })
  return verdictId
}

/** Comments on a claim, in a new thread unless one is given, and gives the comment's id, which is also a new thread's. */
export async function aComment(
  boardId: string,
  by: Actor,
  claimId: string,
  body = 'Who says so?',
  threadId?: string,
): Promise<string> {
  const commentId = uuidv7()
  await must(boardId, by, { type: 'comment.add', commentId, claimId, threadId, body })
  return commentId
}
