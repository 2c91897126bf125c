import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Fault } from '../problem.ts'
import { hasBegunOn } from './front-response.ts'
import { say, sayBare } from './say.ts'

const FAULTS: Readonly<Record<string, Fault>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too_slow',
}

/** Gives what Node itself refuses an answer with a sentence and with the headers that every answer carries. */
export function answerUnreadable<R extends typeof IncomingMessage, S extends typeof ServerResponse<InstanceType<R>>>(
  server: Server<R, S>,
): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || hasBegunOn(socket)) return void socket.destroy()
    sayBare(socket, FAULTS[error.code ?? ''] ?? 'bad_request')
  })
  server.on('connect', (_request, socket) => sayBare(socket, 'method', { Allow: 'GET, HEAD, POST, OPTIONS' }))
  server.on('checkExpectation', (request, response) => say(request, response, 'expectation'))
}
