import { type Db, makeDb } from './db.ts'
import { env } from './env.ts'

/**
 * What exists once in a process. Next's bundle and the server are two module graphs in one process, so a module-level
 * singleton would exist twice; these live on globalThis. Other rooms add their piece by declaration merging:
 * `declare module '#server/house.ts' { interface House { relay: Relay } }`.
 */
export interface House {
  db: Db
  commandDb: Db
}

/** What the connections of a process are for: each has so many of its own. */
export type PoolName = 'commands' | 'reads'

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

/** How the connections of one process are shared out; a setting of 12 gives 4 and 8. */
export function sharesOf(all: number): Readonly<Record<PoolName, number>> {
  const commands = Math.max(1, Math.round(all / 3))
  return { commands, reads: Math.max(1, all - commands) }
}

function openDb(pool: PoolName): Db {
  const { DATABASE_URL, DATABASE_POOL } = env()
  if (DATABASE_URL === undefined) throw new Error('The database is not open: start the server, or set DATABASE_URL.')
  return makeDb(DATABASE_URL, {
    poolSize: sharesOf(DATABASE_POOL)[pool],
    onPool: (made) => (pieces().dbPools = { ...pieces().dbPools, [pool]: made }),
    onWait: (ms) => piece('meter')?.waitedForConnection(pool, ms),
  })
}

/** The database client of this process for everything that reads and for the desk. Throws where no database is known, as during a build. */
export function db(): Db {
  return furnish('db', () => openDb('reads'))
}

/**
 * The same for the one path, for looking up who it is that gives a command and for reading what listeners are told: on
 * connections of its own, so that no number of pages and reports can keep a command waiting. Only what takes few of them,
 * and those for a short time, may come here.
 */
export function commandDb(): Db {
  return furnish('commandDb', () => openDb('commands'))
}

/** Ends the connections of both clients, as far as there are any; the next asking opens new ones. */
export async function closeDb(): Promise<void> {
  const open = [piece('db'), piece('commandDb')]
  unfurnish('db')
  unfurnish('commandDb')
  await Promise.all(open.map((one) => one?.$disconnect()))
}

/** The furnished house, for those who prefer `house().db`. */
export function house(): { readonly db: Db } {
  return {
    get db() {
      return db()
    },
  }
}
