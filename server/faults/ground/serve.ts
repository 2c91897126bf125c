import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Refusal } from '#board/law/refusal.ts'
import { env } from '../../env.ts'
import { openGround } from '../../ground/open.ts'
import { readBoard, sendCommand } from '../../http/api/board.ts'
import { answerMetrics } from '../../http/front/metrics.ts'
import { makeHandlers } from '../../http/route.ts'
import { openMetrics } from '../../metrics/registry.ts'
import { attachRealtime } from '../../realtime/gateway.ts'
import { onStop, stopOnSignals } from '../../stop.ts'

// The product without its pages: the ground, the live connection, REST for commands, and figures, by the very same code. It
// starts in a second, so that it can be killed often.
stopOnSignals()
openMetrics()
await openGround()

const PLACE = /^\/api\/v1\/boards\/([^/]+)(\/commands)?$/
const words = () => ({ refusal: ({ code }: Refusal) => code, fault: (fault: string) => fault })
const [board, commands] = [makeHandlers(words, [readBoard]), makeHandlers(words, [sendCommand])]

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/healthz') return void response.writeHead(200).end('alive')
  if (answerMetrics(request, response)) return
  const [, boardId, isOfCommands] = PLACE.exec(request.url ?? '') ?? []
  if (boardId === undefined) return void response.writeHead(404).end()
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const chunks = await Readable.from(request).toArray()
  const body = Buffer.concat(chunks.filter((chunk) => Buffer.isBuffer(chunk)))
  const url = `http://127.0.0.1${request.url}`
  const context = { params: Promise.resolve({ boardId }) }
  const said =
    isOfCommands === undefined
      ? await board.GET(new Request(url, { headers }), context)
      : await commands.POST(new Request(url, { method: 'POST', headers, body }), context)
  response.writeHead(said.status, Object.fromEntries(said.headers))
  for await (const part of said.body ?? []) response.write(part)
  response.end()
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy())
})
onStop('http server', async () => {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
})
await attachRealtime(server)
await new Promise<void>((resolve) => server.listen(env().PORT, env().HOST, resolve))
