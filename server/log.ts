import cluster from 'node:cluster'
import { type DestinationStream, type Logger, pino } from 'pino'
import pretty from 'pino-pretty'
import { env } from './env.ts'
import { errorForLog } from './log-error.ts'
import { currentRequestId } from './request-id.ts'

const SECRET = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'req.headers.cookie',
  'req.headers.authorization',
  'headers.cookie',
  'headers.authorization',
  'headers["set-cookie"]',
  'auth.token',
  '*.password',
  '*.secret',
  '*.token',
  '*.cookie',
  '*.authorization',
]

declare global {
  var claimboardLog: Logger | undefined
}

/** The one log of this process: JSON lines on stderr, readable ones in development. Secrets by their usual names are removed. */
export function log(): Logger {
  globalThis.claimboardLog ??= makeLog()
  return globalThis.claimboardLog
}

function currentRequest(): object {
  const id = currentRequestId()
  return id === undefined ? {} : { requestId: id }
}

/** The same log for what has to be written down however little is logged otherwise, unless nothing is. */
export function alwaysLog(): Logger {
  return log().child({}, { level: env().LOG_LEVEL === 'silent' ? 'silent' : 'info' })
}

/** Makes a log; without a destination it goes where this process's own goes. */
export function makeLog(to?: DestinationStream): Logger {
  const { LOG_LEVEL, NODE_ENV } = env()
  const redact = { paths: SECRET, censor: '[removed]' }
  const options = {
    level: LOG_LEVEL,
    redact,
    base: cluster.worker ? { worker: cluster.worker.id } : undefined,
    serializers: { err: errorForLog },
    mixin: currentRequest,
  }
  // stdout is left to the sentences meant for whoever started us.
  const stream = NODE_ENV === 'development' ? pretty({ destination: 2, ignore: 'pid,hostname' }) : destination(2)
  return pino(options, to ?? stream)
}

// Lines that wait for room on a full disk, in characters; what comes then is lost.
const MOST_WAITING = 1_000_000

/** Where lines go that are written to an open file. A disk that is full costs lines of the log, and not the desk. */
export function destination(fd: number): DestinationStream {
  const stream = pino.destination({ fd, sync: true, maxLength: MOST_WAITING })
  // Unheard, this error would end the process.
  stream.on('error', () => undefined)
  return stream
}
