import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { api as german } from '#app/_text/de/api.ts'
import { api as english } from '#app/_text/en/api.ts'
import { languageOfReader } from '#app/_text/languages.ts'
import { currentRequestId } from '../../request-id.ts'
import { FAULT_STATUS, type Fault } from '../problem.ts'
import { baseHeaders } from '../security-headers.ts'
import type { StandIn } from './front-response.ts'
import type { Stop } from './gate.ts'

const LEADS_TO_PROGRAM = /^\/(api|healthz|readyz|metrics|_next)\b/

/** A fault in the words of whoever asks: a problem for programs, a small page for people. */
export function wordsFor(
  { url = '', headers }: IncomingMessage,
  fault: Fault,
  more: OutgoingHttpHeaders = {},
): StandIn {
  const language = languageOfReader(headers.cookie, headers['accept-language'])
  const sentence = (language === 'de' ? german : english).faults[fault]
  const status = FAULT_STATUS[fault]
  const isProgram = LEADS_TO_PROGRAM.test(url)
  return {
    status,
    headers: {
      'Content-Type': isProgram ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      ...more,
    },
    body: isProgram ? problemOf(fault, status, sentence) : pageOf(language, status, sentence),
  }
}

/** Answers a request with a fault. */
export function say(
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault,
  more?: OutgoingHttpHeaders,
): void {
  const { status, headers, body } = wordsFor(request, fault, more)
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Answers what the gate has stopped. */
export function answerStop(request: IncomingMessage, response: ServerResponse, stop: Stop): void {
  if ('options' in stop) response.writeHead(204, { Allow: stop.options.join(', '), 'Cache-Control': 'no-store' }).end()
  else say(request, response, stop.fault, stop.allow && { Allow: stop.allow.join(', ') })
}

/** Answers on a connection that holds no request that could be read, and ends it. */
export function sayBare(socket: Duplex, fault: Fault, more: Record<string, string> = {}): void {
  if (!socket.writable) return void socket.destroy()
  const status = FAULT_STATUS[fault]
  const body = `${english.faults[fault]}\n`
  const headers = {
    ...baseHeaders(undefined),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...more,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`)
}

function problemOf(fault: Fault, status: number, detail: string): string {
  const title = STATUS_CODES[status] ?? 'Error'
  const code = fault.toUpperCase()
  return JSON.stringify({ type: `/api#${fault}`, title, status, detail, code, requestId: currentRequestId() })
}

// Bare on purpose: what is malformed or too much must not cost what a real page costs. Its words are our own.
function pageOf(language: string, status: number, sentence: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title></head><body><h1>${status}</h1><p>${sentence}</p></body></html>`
}
