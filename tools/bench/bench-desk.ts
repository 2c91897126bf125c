import { z } from 'zod'
import type { Actor, Board } from '#board/board.ts'
import { createToken } from '#server/admin/tokens.ts'
import { createUser } from '#server/admin/users.ts'
import { loadHead } from '#server/commands/load-board.ts'
import type { BenchServer } from './house/bench-server.ts'
import { occupy } from './house/occupy.ts'

const PASSWORD = 'nine quiet herons at dawn'
const made = z.object({ token: z.string() })
const user = z.object({ userId: z.string() })

/** A built Claimboard in a process of its own, with the sample and people who may work on it. */
export type BenchDesk = {
  readonly url: string
  readonly boardId: string
  readonly server: BenchServer
  readonly people: readonly Actor[]
  /** API tokens, one a person. */
  readonly tokens: readonly string[]
  /** Who signs in by browser. */
  readonly reader: { readonly email: string; readonly password: string }
  /** The sample's board as it stands now. */
  board(): Promise<Board>
  close(): Promise<void>
}

/** Starts the app on a fresh database and gives that many people accounts. */
export async function openDesk(size: number): Promise<BenchDesk> {
  return occupy(1, async ({ server, close }) => {
    const url = `http://localhost:${server.port}`
    const emails = Array.from({ length: size }, (_, n) => `bench-${n}@desk.example`)
    const tokens: string[] = []
    const people: Actor[] = []
    for (const email of emails) {
      const name = email.replace('@desk.example', '')
      const person = await createUser({ email, name, role: 'editor', password: PASSWORD })
      people.push({ ...user.parse(person.json), kind: 'person' })
      tokens.push(made.parse((await createToken({ email, name: 'bench' })).json).token)
    }
    const boardId = await sampleOn(url, tokens[0] ?? '')
    return {
      url,
      server,
      people,
      boardId,
      tokens,
      reader: { email: emails[0] ?? '', password: PASSWORD },
      board: () => boardOf(boardId),
      close,
    }
  })
}

const boards = z.object({ boards: z.array(z.object({ id: z.string(), isSample: z.boolean() })) })

async function sampleOn(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/boards`, { headers: { authorization: `Bearer ${token}` } })
  const sample = boards.parse(await response.json()).boards.find((board) => board.isSample)
  if (!sample) throw new Error('The sample is not on the desk that was started for the bench.')
  return sample.id
}

async function boardOf(boardId: string): Promise<Board> {
  const head = await loadHead(boardId)
  if (!head) throw new Error('The board of the bench has gone.')
  return head.board
}
