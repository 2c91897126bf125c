/**
 * What stands before the live connection. Every request and every upgrade comes by here before anything is read from
 * it:
 *
 *     GET /live/?transport=websocket   Origin: https://another.example    → 403, a foreign page
 *     GET /live/?j=0                                                      → 405, JSONP would be readable by anybody
 *     the 1,001st new connection of a network in ten seconds              → 429, unless somebody signed in
 *     a program, with none of the headers and cookies of a browser        → comes in
 *
 * Who comes in is still a stranger, with small limits (`limits`), until their cookie or token has been looked up:
 * `strangers` counts them, `websockets` and `messages` hold them to the limits.
 */

import { type IncomingMessage, ServerResponse } from 'node:http'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { sessionTokenIn } from '../../auth/session-cookie.ts'
import { viewerFromCookie } from '../../auth/viewer.ts'
import { addressOfMessage } from '../../http/client-address.ts'
import { FOREIGN, noteTurned, sendTurned, wrongHost } from '../../http/front/visit.ts'
import { refuseUpgrade } from '../../http/front/refuse-upgrade.ts'
import { networkOf } from '../../http/network.ts'
import { mayRestOnCookie } from '../../http/origin.ts'
import type { LiveServer } from '../wire.ts'
import { ARRIVALS } from './limits.ts'

type Turned = { readonly status: number; readonly sentence: string }

const NOT_SPOKEN: Turned = {
  status: 405,
  sentence: 'The live connection is asked by GET and by POST, and not by JSONP.',
}
const TOO_MANY: Turned = {
  status: 429,
  sentence: 'Too many connections began from this address. Try again in some seconds.',
}
const NOT_NOW: Turned = { status: 503, sentence: 'Nobody can be let in at the moment. Try again in some seconds.' }

/** What a request has to be before it comes to the live connection at all, or null where nothing is wrong with it. */
function wrongAtDoor(request: IncomingMessage): Turned | null {
  const { method = '', headers } = request
  // JSONP would let a page of another origin read what it is answered, and write by a form.
  if ((method !== 'GET' && method !== 'POST') || queryOf(request).has('j')) return NOT_SPOKEN
  const host = wrongHost(request)
  if (host) return host
  // Programs bring a token, and none of what a browser says by itself.
  const isProgram =
    headers.origin === undefined && headers['sec-fetch-site'] === undefined && sessionTokenIn(headers.cookie) === null
  return isProgram || mayRestOnCookie(headers) ? null : FOREIGN
}

/**
 * Stands before the live connection: every request and every upgrade comes by, those of connections that stand already too. A
 * foreign page is turned away, and a network that begins more connections than people could, but for who is signed in.
 */
export function openDoor(io: LiveServer, points: number = ARRIVALS.points): void {
  const arrivals = new RateLimiterMemory({ ...ARRIVALS, points })
  io.engine.use((request: IncomingMessage, response: object, next: () => void) => {
    const wrong = wrongAtDoor(request)
    if (wrong) return turnAway(request, response, wrong)
    // Of a name that comes twice Engine.IO takes the last; with an empty one a connection begins.
    if (queryOf(request).getAll('sid').at(-1)) return next()
    mayArrive(arrivals, request).then(
      (may) => (may ? next() : turnAway(request, response, TOO_MANY)),
      () => turnAway(request, response, NOT_NOW),
    )
  })
  io.on('connection', ({ conn }) => void arrivals.reward(networkOf(addressOfMessage(conn.request))))
}

// Read as Engine.IO reads it: read in another way, an address could mean one thing here and another thing there.
const queryOf = ({ url = '' }: IncomingMessage) => new URL(url, 'http://desk').searchParams

async function mayArrive(arrivals: RateLimiterMemory, request: IncomingMessage): Promise<boolean> {
  const network = networkOf(addressOfMessage(request))
  const state = await arrivals.consume(network).catch(() => null)
  if (state !== null) return true
  // Whoever can say who they are is heard, though others knock too often from behind the same address.
  const { consumedPoints = 0 } = (await arrivals.get(network)) ?? {}
  return consumedPoints < 3 * arrivals.points && (await viewerFromCookie(request.headers.cookie)) !== null
}

function turnAway(request: IncomingMessage, response: object, turned: Turned): void {
  if (turned.status === 403 || turned.status === 421) noteTurned(turned, 'live')
  if (response instanceof ServerResponse) return sendTurned(response, turned)
  refuseUpgrade(request, turned)
}
