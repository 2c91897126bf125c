import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import { isRefused } from '#board/kernel/refusal.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { createBoard } from '#server/commands/create-board.ts'
import { execute } from '#server/commands/execute.ts'
import type { Target } from '../load/run-load.ts'

/** How many commands of the preparation are on their way together. */
const TOGETHER = 256
const SENTENCES_TOGETHER = 5

/** Opens a board with so many claims and comments by executing commands; the first thread of a claim has the claim's id. */
export async function fillBoard(people: readonly Actor[], claims: number, comments: number): Promise<Target> {
  const [owner] = people
  if (!owner) throw new Error('A desk without people has no boards.')
  const { text, sentences } = anArticle(claims)
  const created = await createBoard({ title: 'Under load', language: 'en', article: { text } }, owner)
  if (isRefused(created)) throw new Error(`no board: ${JSON.stringify(created.refused)}`)
  const { boardId } = created
  const ids = sentences.map(() => uuidv7())
  let { seq } = created
  const send = async (commands: readonly CommandInput[]) => {
    for (let at = 0; at < commands.length; at += TOGETHER) {
      const some = commands.slice(at, at + TOGETHER)
      const by = (n: number) => people[n % people.length] ?? owner
      const seqs = await Promise.all(some.map((command, n) => must(boardId, by(n), command)))
      seq = Math.max(seq, ...seqs)
    }
  }
  await send(ids.map((claimId, n) => aClaim(claimId, n, text, sentences[n] ?? '')))
  await send(ids.slice(0, comments).map((claimId) => aComment(claimId, claimId)))
  const more = Array.from({ length: Math.max(0, comments - claims) }, (_, n) => ids[n % claims] ?? '')
  await send(more.map((claimId) => aComment(claimId, uuidv7(), claimId)))
  return { boardId, claims: ids, seq }
}

function anArticle(length: number): { text: string; sentences: readonly string[] } {
  const sentences = Array.from(
    { length },
    (_, n) => `In its filing no. ${n + 1} the company says that it sold ${7 * n + 32} million shares in October.`,
  )
  const paragraphs: string[] = []
  for (let at = 0; at < length; at += SENTENCES_TOGETHER)
    paragraphs.push(sentences.slice(at, at + SENTENCES_TOGETHER).join(' '))
  return { text: paragraphs.join('\n\n'), sentences }
}

function aClaim(claimId: string, n: number, text: string, sentence: string): CommandInput {
  const start = text.indexOf(sentence)
  const occurrence = quoteAt(text, start, start + sentence.length)
  const statement = `The company sold ${7 * n + 32} million shares.`
  return { type: 'claim.add', claimId, statement, claimant: 'The filing', occurrence }
}

function aComment(claimId: string, commentId: string, threadId?: string): CommandInput {
  const body = 'The filing of 11 November names the same amount, though the sentence leaves the date open.'
  return { type: 'comment.add', commentId, claimId, ...(threadId ? { threadId } : {}), body }
}

async function must(boardId: string, by: Actor, command: CommandInput): Promise<number> {
  const answer = await execute({ id: uuidv7(), boardId, command }, by)
  if (isRefused(answer)) throw new Error(`${command.type}: ${JSON.stringify(answer.refused)}`)
  return answer.seq
}
