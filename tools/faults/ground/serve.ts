import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { env } from '#server/env.ts'
import { openGround } from '#server/ground/open.ts'
import { endOfReports } from '#server/exports/reports.ts'
import { readBoard, sendCommand } from '#server/http/api/board.ts'
import { readClaim } from '#server/http/api/me.ts'
import { readReport } from '#server/http/api/report.ts'
import { FrontResponse } from '#server/http/front/front-response.ts'
import { countLines, PATIENCE } from '#server/http/front/lines.ts'
import { answerMetrics } from '#server/http/front/metrics.ts'
import { turnedAway } from '#server/http/front/visit.ts'
import { makeHandlers, type Handler } from '#server/http/route.ts'
import { openMetrics } from '#server/metrics/registry.ts'
import { attachRealtime } from '#server/realtime/gateway.ts'
import { onStop, onStopping, stopOnSignals } from '#server/stop.ts'

// The product without its pages: the ground, the live connection, REST for commands and what may starve them, and figures, by the very same code. It
// starts in a second, so that it can be killed often.
stopOnSignals()
openMetrics()
await openGround({ isGuarded: true })

const words = () => ({ refusal: ({ code }: { code: string }) => code, fault: (fault: string) => fault })
const ROUTES: readonly (readonly [method: string, place: RegExp, handler: Handler])[] = [
  ['POST', /^\/api\/v1\/boards\/([^/?]+)\/commands$/, makeHandlers(words, [sendCommand]).POST],
  ['GET', /^\/api\/v1\/boards\/([^/?]+)$/, makeHandlers(words, [readBoard]).GET],
  ['GET', /^\/api\/v1\/boards\/([^/?]+)\/report(?:\?|$)/, makeHandlers(words, [readReport]).GET],
  ['PUT', /^\/api\/v1\/me\/read$/, makeHandlers(words, [readClaim]).PUT],
]

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '' } = request
  if (url === '/healthz') return void response.writeHead(200).end('alive')
  if (answerMetrics(request, response) || turnedAway(request, response)) return
  const route = ROUTES.find(([of, place]) => of === method && place.test(url))
  if (route === undefined) return void response.writeHead(404).end()
  const [, place, handler] = route
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const chunks = await Readable.from(request).toArray()
  const body = Buffer.concat(chunks.filter((chunk) => Buffer.isBuffer(chunk)))
  const sent = method === 'GET' ? {} : { body }
  const asked = new Request(`http://127.0.0.1${url}`, { method, headers, ...sent })
  const said = await handler(asked, { params: Promise.resolve({ boardId: place.exec(url)?.[1] }) })
  response.writeHead(said.status, Object.fromEntries(said.headers))
  for await (const part of said.body ?? []) response.write(part)
  response.end()
}

onStopping(endOfReports.begin)
onStop('reports', endOfReports.end)
const server = createServer({ ...PATIENCE, ServerResponse: FrontResponse }, (request, response) => {
  answer(request, response).catch(() => response.destroy())
})
countLines(server)
onStop('http server', async () => {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
})
await attachRealtime(server)
await new Promise<void>((resolve) => server.listen(env().PORT, env().HOST, resolve))
