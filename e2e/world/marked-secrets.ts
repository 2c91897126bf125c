import { io } from 'socket.io-client'
import { v7 as uuidv7 } from 'uuid'
import { LIVE_PATH, PROTOCOL } from '#board/live/protocol.ts'
import type { App } from '../app.ts'
import { callAction, serverActions } from './actions.ts'
import { cookieOf } from './people-cookies.ts'
import type { Ready } from './people.ts'

/** Begins everything that is sent as a secret here, and is looked for in the log. */
export const MARK = 'marked-secret'

// The fields of every form there is, or may come: an action reads those that it knows.
const FIELDS = [
  'email',
  'password',
  'current',
  'next',
  'token',
  'name',
  'note',
  'code',
  'recovery',
  'way',
  'response',
  'secret',
]
const HEADERS = [
  'authorization',
  'cookie',
  'referer',
  'user-agent',
  'x-request-id',
  'x-forwarded-for',
  'x-csrf-token',
  'origin',
  'accept-language',
  'if-none-match',
  'content-type',
  'sec-fetch-site',
]
// What the log may name is the path of a request (at debug), but for the link of an invitation, which is a secret itself.
const ADDRESSES = [
  ['GET', `/sign-in?next=/${MARK}-next&error=${MARK}-error&callbackUrl=${MARK}-way`],
  ['GET', `/join/${MARK}-invitation-of-twenty-letters`],
  ['GET', `/boards/somewhere?claim=${MARK}-claim`],
  ['GET', `/account?password=${MARK}-query#${MARK}`],
  ['GET', `/api/auth/callback/oidc?code=${MARK}-code&state=${MARK}-state&iss=https://${MARK}.example`],
  ['GET', `/api/auth/somewhere?${MARK}`],
  ['POST', `/api/auth/signin/somewhere?${MARK}`],
  ['POST', '/api/auth/signout'],
  ['GET', `/api/v1/boards?token=${MARK}-query`],
  ['GET', `/api/v1/boards/somewhere/events?after=${MARK}`],
  ['POST', `/api/v1/boards/${uuidv7()}/commands`],
  ['PUT', '/api/v1/me/read'],
  ['GET', `/api/v1/somewhere?${MARK}=%ff`],
  ['GET', '/metrics'],
  ['GET', `/healthz?${MARK}`],
  ['GET', `${LIVE_PATH}/?EIO=4&transport=polling&token=${MARK}`],
  ['POST', `${LIVE_PATH}/?EIO=4&transport=polling&sid=${MARK}`],
] as const

/** Sends marked words as a password, a token, a code and the like through every door, and gives how many requests that took. */
export async function sendMarked(app: App, ready: Ready): Promise<number> {
  const cookies = [`claimboard.session=${MARK}-cookie-of-twenty-letters`, await cookieOf(ready, 'anna')]
  const sent = [
    ...(await marksInActions(app.url, cookies)),
    ...ADDRESSES.map(([method, place]) => send(`${app.url}${place}`, method, {})),
    ...HEADERS.flatMap((name) =>
      ADDRESSES.map(([method, place]) => send(`${app.url}${place}`, method, { [name]: headerOf(name) })),
    ),
    ...[{ token: `${MARK}-live` }, { token: ready.people.anna.token }].map((auth) => sendLive(app.url, auth)),
  ]
  await Promise.all(sent)
  return sent.length
}

const headerOf = (name: string) => {
  if (name === 'authorization') return `Bearer ${MARK}-bearer`
  if (name === 'cookie') return `claimboard.session=${MARK}-cookie; authjs.csrf-token=${MARK}`
  if (name === 'origin') return `https://${MARK}.example`
  return name === 'content-type' ? `multipart/form-data; boundary=${MARK}` : `${MARK}-${name}`
}

async function marksInActions(url: string, cookies: readonly string[]): Promise<Promise<unknown>[]> {
  const fields = Object.fromEntries(FIELDS.map((name) => [name, `${MARK}-${name} of twenty letters`]))
  const actions = await serverActions()
  return actions.flatMap((action) =>
    cookies.flatMap((cookie) => [
      // Not the one that would sign its sender out.
      ...(action.name.endsWith('signOut') || action.name.endsWith('endOtherSessions')
        ? []
        : [
            callAction(url, action, { ...fields, email: `${MARK}@desk.example` }, { cookie }),
            callAction(url, action, [`${MARK}-one`, `${MARK}-two`], { cookie }),
          ]),
    ]),
  )
}

function send(address: string, method: string, headers: Record<string, string>): Promise<unknown> {
  const body = method === 'GET' ? undefined : `{"id":"${MARK}-id","command":{"type":"${MARK}","password":"${MARK}-json"`
  return fetch(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body,
    redirect: 'manual',
  })
}

async function sendLive(url: string, auth: { token: string }): Promise<void> {
  const options = { path: LIVE_PATH, transports: ['websocket'], reconnection: false, forceNew: true, auth }
  const wire = io(url, { ...options, extraHeaders: { origin: url } })
  await new Promise<void>((resolve) => {
    wire.once('connect', resolve)
    wire.once('connect_error', () => resolve())
  })
  if (wire.connected) {
    const boardId = `${MARK}-board`
    await wire.timeout(5_000).emitWithAck('hello', { boardId, lastSeq: 0, epoch: MARK, protocol: PROTOCOL })
    await wire
      .timeout(5_000)
      .emitWithAck('command', { id: MARK, boardId, command: { type: MARK, body: `${MARK}-body` } })
    wire.emit('presence', { boardId, selection: MARK })
  }
  wire.disconnect()
}
