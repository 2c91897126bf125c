import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../../env.ts'
import { piece } from '../../house.ts'
import { isKnownHost } from '../hosts.ts'
import { log } from '../../log.ts'

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

// A proxy on this machine comes from the loopback address too, and with it the whole world; and so does a browser on this machine,
// with a page whose name was made to lead here.
function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const isHere = address === '::1' || address.startsWith('127.')
  return isHere && isKnownHost(headers.host) && FORWARDED.every((name) => headers[name] === undefined)
}

function bringsToken({ headers: { authorization = '' } }: IncomingMessage): boolean {
  const { METRICS_TOKEN } = env()
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return METRICS_TOKEN !== undefined && timingSafeEqual(hash(authorization), hash(`Bearer ${METRICS_TOKEN}`))
}

/**
 * Answers /metrics for Prometheus: to whoever asks from this machine without a proxy between, and to whoever brings
 * METRICS_TOKEN. For everybody else there is no such place. False for every other path.
 */
export function answerMetrics(request: IncomingMessage, response: ServerResponse): boolean {
  const [place] = (request.url ?? '').split('?')
  if (place !== '/metrics') return false
  const registry = piece('metricsRegistry')
  if (registry === undefined || !(isFromThisMachine(request) || bringsToken(request))) {
    response.writeHead(404, { 'cache-control': 'no-store' }).end()
    return true
  }
  registry.metrics().then(
    (text) => response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
    (error: unknown) => {
      log().error({ err: error }, 'metrics could not be collected')
      response.writeHead(500).end()
    },
  )
  return true
}
