import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { env } from '../../env.ts'
import { openGround } from '../../ground/open.ts'
import { sendCommand } from '../../http/api/board.ts'
import { answerMetrics } from '../../http/front/metrics.ts'
import { makeHandlers } from '../../http/route.ts'
import { openMetrics } from '../../metrics/registry.ts'
import { attachRealtime } from '../../realtime/gateway.ts'
import { onStop, stopOnSignals } from '../../stop.ts'

// The product without its pages: the ground, the live connection, REST for commands, and figures, by the very same code. It
// starts in a second, so that it can be killed often.
stopOnSignals()
openMetrics()
await openGround({ isGuarded: true })

const COMMANDS = /^\/api\/v1\/boards\/([^/]+)\/commands$/
const { POST } = makeHandlers(() => ({ refusal: ({ code }) => code, fault: (fault) => fault }), [sendCommand])

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/healthz') return void response.writeHead(200).end('alive')
  if (answerMetrics(request, response)) return
  const boardId = COMMANDS.exec(request.url ?? '')?.[1]
  if (boardId === undefined || request.method !== 'POST') return void response.writeHead(404).end()
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const chunks = await Readable.from(request).toArray()
  const body = Buffer.concat(chunks.filter((chunk) => Buffer.isBuffer(chunk)))
  const asked = new Request(`http://127.0.0.1${request.url}`, { method: 'POST', headers, body })
  const said = await POST(asked, { params: Promise.resolve({ boardId }) })
  response.writeHead(said.status, Object.fromEntries(said.headers)).end(await said.text())
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
