import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteRefusal } from '../../security-log.ts'
import { isKnownHost } from '../hosts.ts'
import { mayRestOnCookie } from '../origin.ts'

/** Why a request is not looked at any further: its status, and a sentence for whoever reads it. */
export type Turned = { readonly status: 421 | 403; readonly sentence: string }

// Before any page, so in both languages at once: who reads it runs the desk, or came by a wrong way.
const UNKNOWN_HOST: Turned = {
  status: 421,
  sentence: [
    'This desk is not known under the name that was asked for. Whoever runs it: set APP_URL to the address that people type, or add the name to ALLOWED_HOSTS.',
    'Dieser Desk kennt den Namen nicht, nach dem gefragt wurde. Wer ihn betreibt: APP_URL auf die Adresse setzen, die man eintippt, oder den Namen in ALLOWED_HOSTS aufnehmen.',
  ].join('\n'),
}
/** A page of another origin has sent it. */
export const FOREIGN: Turned = {
  status: 403,
  sentence: [
    'The request came from another site and was refused. Open the desk from its own address; whoever runs it: APP_URL has to be that address.',
    'Die Anfrage kam von einer anderen Website und wurde abgelehnt. Öffnen Sie den Desk unter seiner eigenen Adresse; wer ihn betreibt: APP_URL muss diese Adresse sein.',
  ].join('\n'),
}

/** What is wrong with the name that a request was asked under, or null. */
export function wrongHost({ headers }: IncomingMessage): Turned | null {
  return isKnownHost(headers.host) ? null : UNKNOWN_HOST
}

// Programs with a token come here, and whoever comes with a cookie is judged with them (server/http/route.ts).
// Nothing in such an address may lead out of there again.
const OF_PROGRAMS = /^\/api\/v1(?:\/[\w-]+)+\/?(?:\?.*)?$/s
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What is wrong with where a request comes from: forms and actions, the sign-in too, are sent by pages of ours alone. */
function wrongOrigin({ method = 'GET', url = '', headers }: IncomingMessage): Turned | null {
  const isFree = READS.has(method) || OF_PROGRAMS.test(url)
  return isFree || mayRestOnCookie(headers) ? null : FOREIGN
}

/** Answers a request that was asked under a strange name, or that a foreign page has sent; false for every other. */
export function turnedAway(request: IncomingMessage, response: ServerResponse): boolean {
  const turned = wrongHost(request) ?? wrongOrigin(request)
  if (turned === null) return false
  noteTurned(turned, 'page')
  sendTurned(response, turned)
  return true
}

/** Answers with the sentence, and ends the connection: what is left of the request is not read. */
export function sendTurned(response: ServerResponse, { status, sentence }: { status: number; sentence: string }): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // For the room, which cannot read sentences: whatever else answers 403 on the way to us does not say this.
    ...(status === 403 || status === 421 ? { 'x-refused': 'BAD_ORIGIN' } : {}),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    connection: 'close',
    // The live connection alone says these.
    ...(status === 405 ? { allow: 'GET, POST' } : {}),
    ...(status === 429 || status === 503 ? { 'retry-after': '5' } : {}),
  })
  response.end(`${sentence}\n`)
}

/** Notes it in the security log. */
export function noteTurned({ status }: { status: number }, door: 'page' | 'live'): void {
  noteRefusal(status === 421 ? 'refused_host' : 'refused_origin', { at: door })
}
