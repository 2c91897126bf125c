import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { App } from '../app.ts'
import { Api } from './api.ts'
import { MARK, sendMarked } from './marked-secrets.ts'
import { PASSWORD, type Ready } from './people.ts'

const boards = z.object({ boards: z.array(z.object({ id: z.string() })) })
const SHORTEST = 12

/** Throws when the log of the journeys names a word, a token, a cookie or an address of anybody. */
export async function findNoSecrets(logFile: string, app: App, folder: string): Promise<void> {
  const ready: Ready = JSON.parse(await readFile(path.join(folder, 'app.json'), 'utf8'))
  const before = (await readFile(logFile, 'utf8')).length
  const sent = await sendMarked(app, ready)
  const log = await readFile(logFile, 'utf8')
  const people = Object.values(ready.people)
  const cookies = await Promise.all(people.map(({ state }) => cookiesIn(state)))
  const secrets = [
    PASSWORD,
    MARK,
    '@desk.example',
    '127.0.0.1',
    '::1',
    ...people.map(({ token }) => token),
    ...cookies.flat(),
  ]
  const words = await wordsOnBoards(new Api(app.url, ready.people.olga.token))
  const found = [...secrets, ...words].filter((secret) => log.includes(secret))
  if (found.length > 0) throw new Error(`The log names what nobody may read there: ${found.slice(0, 5).join(' | ')}`)
  // Debug lines are written for each request: without them nothing would have been looked at.
  if (log.length < before + sent * 40) throw new Error('Of what was sent as a secret the log says nothing at all.')
  if (words.size === 0 || !log.includes('"requestId"')) throw new Error('The journeys left no words, or no log.')
}

async function cookiesIn(state: string): Promise<string[]> {
  const { cookies } = z
    .object({ cookies: z.array(z.object({ name: z.string(), value: z.string() })) })
    .parse(JSON.parse(await readFile(state, 'utf8')))
  return cookies.filter(({ name }) => name.includes('session')).map(({ value }) => value)
}

/** Every sentence that people have written: what holds a space is no code and no id. */
async function wordsOnBoards(api: Api): Promise<Set<string>> {
  const all = boards.parse(await (await api.request('GET', '/api/v1/boards')).json())
  const words = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string' && value.length >= SHORTEST && value.includes(' ')) words.add(value.slice(0, 200))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  for (const { id } of all.boards) gather(await (await api.request('GET', `/api/v1/boards/${id}`)).json())
  return words
}
