import { z } from 'zod'
import { REFUSAL_CODES } from '#board/kernel/refusal.ts'
import type { Answer, SentCommand } from '#board/live/protocol.ts'

const accepted = z.object({ seq: z.int() })
const problem = z.object({ code: z.enum(REFUSAL_CODES) })

/** Sends a command over REST and gives its answer as the socket would. */
export async function sendByRest(url: string, token: string, { id, boardId, command }: SentCommand): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/boards/${boardId}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ id, command }),
  })
  const said: unknown = await response.json()
  if (response.ok) return accepted.parse(said)
  return { refused: { code: problem.parse(said).code } }
}

const board = z.object({ seq: z.int(), board: z.looseObject({ seq: z.int() }) })

/** Reads a whole board over REST and gives the seq that it stands at. */
export async function readByRest(url: string, token: string, boardId: string): Promise<{ readonly seq: number }> {
  const response = await fetch(`${url}/api/v1/boards/${boardId}`, { headers: { authorization: `Bearer ${token}` } })
  const said: unknown = await response.json()
  if (!response.ok) throw new Error(`the board was answered with ${response.status}`)
  return board.parse(said)
}

/** Has a report made over REST and gives its size in bytes; waits for it as long as the server says that it is coming. */
export async function reportByRest(url: string, token: string, boardId: string, format: string): Promise<number> {
  for (;;) {
    const place = `${url}/api/v1/boards/${boardId}/report?format=${format}`
    const response = await fetch(place, { headers: { authorization: `Bearer ${token}` } })
    const { byteLength } = await response.arrayBuffer()
    if (response.status === 202) continue
    if (!response.ok) throw new Error(`a report as ${format} was answered with ${response.status}`)
    return byteLength
  }
}
