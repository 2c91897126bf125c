import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { CommandInput } from '#board/law/command.ts'
import { quoteAt } from '#board/text/anchor.ts'

export const TEXT = [
  'SoftBank verkauft alle NVIDIA-Aktien',
  'Der Konzern nahm rund 5,8 Milliarden US-Dollar ein. Danach fiel der Kurs um drei Prozent, ein genialer Zug.',
  'Größere Überraschungen blieben aus. Ökonomen sprechen von einer Blase.',
  ...Array.from(
    { length: 12 },
    (_, n) => `Absatz ${n + 1}: Die Donaudampfschifffahrtsgesellschaft meldet nichts Neues, und das schon lange.`,
  ),
].join('\n\n')

const created = z.object({ boardId: z.string(), seq: z.int() })
const accepted = z.object({ seq: z.int() })
const log = z.object({
  events: z.array(z.looseObject({ seq: z.int(), type: z.string(), by: z.string() })),
  seq: z.int(),
})

/** A person's REST client in a journey. */
export class Api {
  readonly token: string
  readonly url: string

  constructor(url: string, token: string) {
    this.url = url
    this.token = token
  }

  request(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    }
    return fetch(`${this.url}${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  }

  /** Opens a board and gives its id. */
  async board(title: string, text = TEXT): Promise<string> {
    const response = await this.request('POST', '/api/v1/boards', { title, language: 'de', article: { text } })
    return created.parse(await response.json()).boardId
  }

  command(boardId: string, command: CommandInput, id = uuidv7()): Promise<Response> {
    return this.request('POST', `/api/v1/boards/${boardId}/commands`, { id, command })
  }

  async must(boardId: string, command: CommandInput): Promise<number> {
    const response = await this.command(boardId, command)
    if (!response.ok) throw new Error(`${command.type}: ${await response.text()}`)
    return accepted.parse(await response.json()).seq
  }

  /** Marks these words as a claim and gives its id. */
  async claim(boardId: string, words: string, statement = words): Promise<string> {
    const claimId = uuidv7()
    const start = TEXT.indexOf(words)
    const occurrence = quoteAt(TEXT, start, start + words.length)
    await this.must(boardId, { type: 'claim.add', claimId, statement, occurrence })
    return claimId
  }

  async events(boardId: string): Promise<z.infer<typeof log>['events']> {
    const response = await this.request('GET', `/api/v1/boards/${boardId}/events?after=0&limit=1000`)
    return log.parse(await response.json()).events
  }
}
