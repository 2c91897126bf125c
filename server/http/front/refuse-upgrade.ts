import { STATUS_CODES, type IncomingMessage } from 'node:http'
import { baseHeaders } from '../security-headers.ts'

/** Answers an upgrade that is not wanted, and ends the line at once: nobody counts such lines, so they must not gather. */
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
  // The system still hands over what has been written.
  socket.destroySoon()
}
