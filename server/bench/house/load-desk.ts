import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import { isRefused } from '#board/law/refusal.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { hashOfToken, makeToken } from '../../auth/secret-token.ts'
import { createBoard } from '../../commands/create-board.ts'
import { execute } from '../../commands/execute.ts'
import { db } from '../../house.ts'
import type { Target } from '../load/run-load.ts'
import type { Subject } from '../load/subject.ts'
import { startServer, type BenchServer } from './bench-server.ts'
import { enter } from './enter.ts'
import { postgresOf } from './usage.ts'

const SENTENCE = 'The company sold all its shares for 5.83 billion dollars in October, its filing says. '
const ROLE = 'editor'
/** How many commands of the preparation are on their way together. */
const TOGETHER = 256

type Worker = Actor & { readonly token: string }

/** Our server with the people of its desk; boards by executing commands, the first thread of a claim with the claim's id. */
export type LoadDesk = Subject & { readonly server: BenchServer }

/** Starts a server on a fresh database and makes a desk of so many people. */
export async function openLoadDesk(people: number, env: Record<string, string> = {}): Promise<LoadDesk> {
  // Never the desk that this folder serves in earnest: an empty setting keeps that of .env from coming in.
  const own = { DATABASE_URL: '', APP_URL: '', LOG_LEVEL: 'warn' }
  Object.assign(process.env, own)
  const server = await startServer({ ...own, ...env })
  let leave = () => Promise.resolve()
  const close = async () => {
    // Our own connections go first: the database ends with the app that owns it.
    await leave()
    await server.close()
  }
  try {
    leave = await enter(server.dataDir)
    const workers = await hire(people)
    return {
      server,
      place: { host: '127.0.0.1', port: server.port },
      pid: () => server.pid(),
      postgresPid: await postgresOf(server.dataDir),
      tokens: workers.map(({ token }) => token),
      ask: server.ask,
      board: (claims, comments) => fill(workers, claims, comments),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function hire(people: number): Promise<Worker[]> {
  const workers = Array.from({ length: people }, () => ({
    userId: uuidv7(),
    kind: 'person' as const,
    token: makeToken(),
  }))
  await db().user.createMany({
    data: workers.map(({ userId }, n) => ({
      id: userId,
      name: `Bench ${n}`,
      email: `load-${n}@desk.example`,
      role: ROLE,
    })),
  })
  await db().apiToken.createMany({
    data: workers.map(({ userId, token }) => ({
      id: uuidv7(),
      userId,
      tokenHash: hashOfToken(token),
      lastUsedAt: new Date(),
    })),
  })
  return workers
}

async function fill(workers: readonly Worker[], claims: number, comments: number): Promise<Target> {
  const [owner] = workers
  if (!owner) throw new Error('A desk without people has no boards.')
  const text = SENTENCE.repeat(claims)
  const created = await createBoard({ title: 'Under load', language: 'en', article: { text } }, owner)
  if (isRefused(created)) throw new Error(`no board: ${JSON.stringify(created.refused)}`)
  const { boardId } = created
  const ids = Array.from({ length: claims }, () => uuidv7())
  let seq = 0
  const send = async (commands: readonly CommandInput[]) => {
    for (let at = 0; at < commands.length; at += TOGETHER) {
      const some = commands.slice(at, at + TOGETHER)
      const by = (n: number) => workers[n % workers.length] ?? owner
      const seqs = await Promise.all(some.map((command, n) => must(boardId, by(n), command)))
      seq = Math.max(seq, ...seqs)
    }
  }
  await send(ids.map((claimId, n) => aClaim(claimId, n, text)))
  await send(ids.slice(0, comments).map((claimId) => aComment(claimId, claimId)))
  const more = Array.from({ length: Math.max(0, comments - claims) }, (_, n) => ids[n % claims] ?? '')
  await send(more.map((claimId) => aComment(claimId, uuidv7(), claimId)))
  return { boardId, claims: ids, seq }
}

function aClaim(claimId: string, n: number, text: string): CommandInput {
  const start = n * SENTENCE.length
  const occurrence = quoteAt(text, start, start + SENTENCE.length - 1)
  return { type: 'claim.add', claimId, statement: `All shares were sold (${n}).`, claimant: 'The filing', occurrence }
}

function aComment(claimId: string, commentId: string, threadId?: string): CommandInput {
  const body = `The filing of 11 November names the same amount, though the sentence leaves the date open.`
  return { type: 'comment.add', commentId, claimId, ...(threadId ? { threadId } : {}), body }
}

async function must(boardId: string, by: Actor, command: CommandInput): Promise<number> {
  const answer = await execute({ id: uuidv7(), boardId, command }, by)
  if (isRefused(answer)) throw new Error(`${command.type}: ${JSON.stringify(answer.refused)}`)
  return answer.seq
}
