import { STATUS_CODES, type IncomingMessage } from 'node:http'
import { baseHeaders } from '../security-headers.ts'

const LAST_WORDS_MS = 1_000

/** Answers an upgrade that is not wanted, and does not wait long for the other side to take it: nobody counts such a line. */
export function refuseUpgrade(
  { socket }: IncomingMessage,
  { status, sentence }: { readonly status: number; readonly sentence: string },
): void {
  const body = `${sentence}\n`
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
    ...Object.entries(baseHeaders(undefined)).map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  socket.on('error', () => undefined)
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref()
}
