import { type Db, makeDb } from './db.ts'
import { env } from './env.ts'

/**
 * What exists once in a process. Next's bundle and the server are two module graphs in one process, so a module-level
 * singleton would exist twice; these live on globalThis. Other rooms add their piece by declaration merging:
 * `declare module '#server/house.ts' { interface House { relay: Relay } }`.
 */
export interface House {
  db: Db
}

declare global {
  var claimboardHouse: Partial<House> | undefined
}

function pieces(): Partial<House> {
  globalThis.claimboardHouse ??= {}
  return globalThis.claimboardHouse
}

/** The piece of this name, made at the first asking and the same ever after, from whichever module graph is asking. */
export function furnish<Name extends keyof House>(name: Name, make: () => House[Name]): House[Name] {
  const all = pieces()
  const there = all[name]
  if (there !== undefined) return there
  const made = make()
  all[name] = made
  return made
}

/** The piece of this name if it was made already. */
export function piece<Name extends keyof House>(name: Name): House[Name] | undefined {
  return pieces()[name]
}

/** Forgets a piece, so that the next asking makes a new one (tests, ends of tasks). */
export function unfurnish(name: keyof House): void {
  pieces()[name] = undefined
}

/** The database client of this process. Throws where no database is known, as during a build. */
export function db(): Db {
  return furnish('db', () => {
    const { DATABASE_URL, DATABASE_POOL } = env()
    if (DATABASE_URL === undefined) throw new Error('The database is not open: start the server, or set DATABASE_URL.')
    return makeDb(DATABASE_URL, {
      poolSize: DATABASE_POOL,
      onPool: (pool) => (pieces().dbPool = pool),
      onWait: (ms) => piece('meter')?.waitedForConnection(ms),
    })
  })
}

/** The furnished house, for those who prefer `house().db`. */
export function house(): { readonly db: Db } {
  return {
    get db() {
      return db()
    },
  }
}
