import { writeSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { log } from './log.ts'

const LONGEST = 4_000
// The link of an invitation is a secret in an address.
const SECRET_PLACE = /(\/join\/)[\w-]+/g

/** What was printed as one text: errors as they may stand in a log, words as they are, and of everything else only that it was there. */
function told(args: readonly unknown[]): { msg: string; err?: Error } {
  const words = args
    .filter((one) => !(one instanceof Error))
    .map((one) => (typeof one === 'string' ? one : `[${typeof one}]`))
  const plain = stripVTControlCharacters(words.join(' ')).trim().slice(0, LONGEST)
  const err = args.find((one) => one instanceof Error)
  return { msg: plain.replace(SECRET_PLACE, '$1…') || 'printed', ...(err ? { err } : {}) }
}

type Level = 'debug' | 'info' | 'warn' | 'error'

function write(level: Level, from: string, args: readonly unknown[]): void {
  const { msg, ...more } = told(args)
  log()[level]({ from, ...more }, msg)
}

/**
 * Makes everything that this process prints on its own account a line of the log, so that whoever reads stderr reads JSON:
 * the pages' framework and packages that print, and warnings of Node. The log itself writes past this. What the engine says
 * when it dies for want of memory is not ours to change.
 */
export function routeOutput(): void {
  const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'debug' } as const
  for (const [name, level] of Object.entries(levels))
    Reflect.set(console, name, (...args: unknown[]) => write(level, 'console', args))
  const print = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    write('warn', 'stderr', [typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()])
    const then = [encoding, done].find((one) => typeof one === 'function')
    if (typeof then === 'function') process.nextTick(() => Reflect.apply(then, undefined, []))
    return true
  }
  process.stderr.write = print
  // Its own listener prints past everything.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log().warn({ err: warning, from: 'node' }, 'a warning of Node'))
}

/**
 * Says why this process ends, past everything that may be broken, its settings included: a sentence for whoever sits at a
 * terminal, in production a line of the log for whoever collects it.
 */
export function sayLast(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error)
  // The stack of a bug helps only whoever asks for it.
  const stack = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? error.stack : undefined
  const isForPeople = process.stderr.isTTY || process.env.NODE_ENV !== 'production'
  const line = isForPeople ? (stack ?? sentence) : JSON.stringify({ level: 60, time: Date.now(), msg: sentence, stack })
  try {
    writeSync(2, `${line}\n`)
  } catch {
    // Nobody listens, or the disk is full: the exit code has to do.
  }
}
