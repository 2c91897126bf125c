import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { hashOfToken } from '../../auth/secret-token.ts'
import { sessionTokenIn } from '../../auth/session-cookie.ts'
import { viewerFromCookie } from '../../auth/viewer.ts'
import { log } from '../../log.ts'
import { addressStampedOn } from '../client-address.ts'
import { networkOf } from '../network.ts'
import { throttlePage, waitOfFlood } from '../throttle.ts'
import { Places } from './places.ts'
import { say } from './say.ts'

// A page is some 20 ms of this process and 2 MB that it must clear away; more of them at once are not done any sooner, and
// hold up whoever is signed in.
const AT_ONCE = 4
const WAITING = 64
const PATIENCE_MS = 4_000
const COME_BACK_S = 3
// Who reads slowly keeps their answer waiting, not a place.
const LONGEST_MS = 2_000

const KNOWN_MS = 30_000
const MOST_KNOWN = 5_000

const isFile = (target: string) => target.startsWith('/_next/static/')
const isRest = (target: string) => target.startsWith('/api/v1/')
// Open to all, so no endpoint counts it; it lies ready, so nobody need wait for it.
const isDescription = (target: string) => target.startsWith('/api/v1/openapi.json')

/**
 * Lets those through who are signed in, and of those who are not as many as this process can serve beside them: so many
 * pages a minute for a network, so many at once for all. A promise of the rest of the way, or of null once it has said no.
 */
export class PageAdmission {
  readonly #places = new Places({ atOnce: AT_ONCE, waiting: WAITING, patienceMs: PATIENCE_MS })
  /** Sessions that were valid a moment ago, by the hash of their token, for as long as that may be believed. */
  readonly #known = new LRUCache<string, true>({ max: MOST_KNOWN, ttl: KNOWN_MS })

  /** Resolves to what to do at the end of the work, or to null when the answer has been given. */
  async admit(request: IncomingMessage, response: ServerResponse): Promise<(() => void) | null> {
    const { url = '' } = request
    if (isFile(url)) return () => undefined
    const network = networkOf(addressStampedOn(request))
    // REST counts for itself, and whoever floods it is not even looked at; saying so need not cost a route.
    const wait = isRest(url) ? await waitOfFlood(network) : null
    if (wait !== null) return turnDown(request, response, 'too_many', wait)
    const countsItself = isRest(url) && !isDescription(url)
    if (countsItself || (await this.#isKnown(request.headers.cookie))) return () => undefined
    const tooOften = await throttlePage(network)
    if (tooOften !== null) return turnDown(request, response, 'too_many', tooOften)
    return isRest(url) ? () => undefined : this.#waitForPlace(request, response)
  }

  async #waitForPlace(request: IncomingMessage, response: ServerResponse): Promise<(() => void) | null> {
    const gone = new AbortController()
    const leaves = () => gone.abort()
    response.once('close', leaves)
    const taken = await this.#places.take(gone.signal)
    response.off('close', leaves)
    if (!taken) return turnDown(request, response, 'busy', COME_BACK_S * 1_000)
    const late = setTimeout(taken.leave, LONGEST_MS)
    return () => {
      clearTimeout(late)
      taken.leave()
    }
  }

  // Any cookie may look like a session; only the database knows. It is asked for many at once, and seldom for the same.
  async #isKnown(cookie: string | undefined): Promise<boolean> {
    const token = sessionTokenIn(cookie)
    if (token === null) return false
    const hash = hashOfToken(token)
    if (this.#known.get(hash) === true) return true
    const viewer = await viewerFromCookie(cookie).catch((error: unknown) => {
      log().warn({ err: error }, 'a session could not be looked up')
      return null
    })
    if (viewer === null) return false
    this.#known.set(hash, true)
    return true
  }
}

function turnDown(request: IncomingMessage, response: ServerResponse, fault: 'too_many' | 'busy', ms: number): null {
  if (!response.destroyed) say(request, response, fault, { 'Retry-After': Math.max(1, Math.ceil(ms / 1_000)) })
  return null
}
