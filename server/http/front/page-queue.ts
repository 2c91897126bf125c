import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors as german } from '#app/_text/de/errors.ts'
import { errors as english } from '#app/_text/en/errors.ts'
import { languageFor } from '#app/_text/languages.ts'
import { sessionTokenIn } from '../../auth/session-cookie.ts'
import { FairQueue, type QueueLimits } from '../../fair-queue.ts'
import { addressOfMessage } from '../client-address.ts'

/** Has a page made in its turn, or answers 503 where too many wait. */
export type TakeTurn = (request: IncomingMessage, response: ServerResponse, make: () => Promise<void>) => void

// A page of a large board takes all of a processor for a second and some ten megabytes until it is sent: a hundred at once
// took two gigabytes and held up every command. More at a time would not be ready sooner.
const LIMITS: QueueLimits = { atOnce: 4, mostEach: 30, mostWaiting: 300, keptMs: 0 }
// One that is made but taken slowly must not keep the others from theirs.
const LONGEST_TURN_MS = 5_000
const NO_PAGE = /^\/(api|_next)\//

/** Lets pages be made a few at a time, people in turns. What is no page is made at once. */
export function openPageQueue(limits: QueueLimits = LIMITS): TakeTurn {
  const queue = new FairQueue<() => Promise<void>, undefined>(async (make) => void (await make()), limits)
  let last = 0
  return (request, response, make) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !NO_PAGE.test(request.url ?? '')
    if (!isPage) return void make()
    const ticket = queue.ask(
      whoAsks(request),
      String((last += 1)),
      AsyncLocalStorage.bind(() => untilSent(response, make)),
    )
    if (ticket === null) return sendAway(request, response, queue.waitMs)
    // Whoever has gone before their turn needs no page.
    response.once('close', () => ticket.leave())
  }
}

// Not who they are, which a database would have to say: only that it is the same one who asks.
function whoAsks(request: IncomingMessage): string {
  const token = sessionTokenIn(request.headers.cookie)
  return token === null ? addressOfMessage(request) : createHash('sha256').update(token).digest('base64')
}

// Plain, and made of nothing: whoever cannot be given a page must cost nearly nothing. It asks again by itself.
function sendAway({ headers }: IncomingMessage, response: ServerResponse, waitMs: number): void {
  const language = languageFor(headers['accept-language'])
  const { busyTitle, busyBody } = language === 'de' ? german : english
  const seconds = String(Math.min(60, Math.max(2, Math.ceil(waitMs / 1_000))))
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': seconds,
    refresh: seconds,
  })
  response.end(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${busyTitle}</title>` +
      `<meta name="viewport" content="width=device-width"><h1>${busyTitle}</h1><p>${busyBody}</p></html>`,
  )
}

async function untilSent(response: ServerResponse, make: () => Promise<void>): Promise<void> {
  if (response.destroyed) return
  const { promise: isSent, resolve } = Promise.withResolvers<void>()
  response.once('close', resolve)
  const timer = setTimeout(resolve, LONGEST_TURN_MS)
  void make()
  await isSent
  clearTimeout(timer)
}
