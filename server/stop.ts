import { log } from './log.ts'

/** Something that must be ended, and the name under which it is logged. */
interface Ending {
  readonly name: string
  readonly end: () => Promise<void> | void
}

// npm, the starter and the terminal may each hand on one and the same Ctrl-C.
const SAME_KEYSTROKE_MS = 500
const PATIENCE_MS = 30_000

const endings: Ending[] = []
const beginnings: (() => void)[] = []
let stopping: Promise<void> | undefined
let askedAt = 0

/** Registers what must be ended at the stop. The last registered ends first. */
export function onStop(name: string, end: Ending['end']): void {
  endings.push({ name, end })
}

/** Registers what must happen at the very beginning of the stop, before anything ends. */
export function onStopping(begin: () => void): void {
  beginnings.push(begin)
}

async function endAll(): Promise<void> {
  for (const begin of beginnings.splice(0)) begin()
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) {
    try {
      await ending.end()
      log().debug({ what: ending.name }, 'ended')
    } catch (error) {
      // One that cannot end must not keep the database from its own orderly end.
      log().error({ err: error, what: ending.name }, 'could not be ended')
    }
  }
}

/** True from the moment on at which this process began to end: whoever brings new work is sent away. */
export function isStopping(): boolean {
  return stopping !== undefined
}

/** Ends everything in order; every caller gets the same ending. */
export function stopAll(): Promise<void> {
  stopping ??= endAll()
  return stopping
}

function stopAndExit(code: number): void {
  askedAt = Date.now()
  setTimeout(() => process.exit(code === 0 ? 1 : code), PATIENCE_MS).unref()
  void stopAll().then(() => process.exit(code))
}

/** Ends in order since this process cannot go on, with an exit code that whoever watches over it sees. */
export function stopFor(error: Error): void {
  log().fatal({ err: error }, 'this process cannot go on')
  if (askedAt === 0) stopAndExit(1)
}

/** Ends in order on a signal, on the death of the starter and on a crash; a second signal ends at once. */
export function stopOnSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 0],
    ['SIGTERM', 0],
    ['SIGHUP', 0],
  ] as const) {
    process.on(signal, () => {
      if (askedAt === 0) stopAndExit(code)
      else if (Date.now() - askedAt > SAME_KEYSTROKE_MS) process.exit(130)
    })
  }
  process.on('disconnect', () => {
    if (askedAt === 0) stopAndExit(0)
  })
  // Whoever listened to us may be gone, or their disk full: no reason to stop working.
  process.stdout.on('error', () => undefined)
  // A forgotten promise of one request must not end everybody's session; it is a bug all the same.
  process.on('unhandledRejection', (error) => log().error({ err: error }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => {
    log().fatal({ err: error }, 'unexpected error, stopping')
    if (askedAt === 0) stopAndExit(1)
  })
}
