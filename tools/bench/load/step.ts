import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { cpuSeconds, cpuSecondsOfTree } from '../house/usage.ts'
import type { Crowd, Seat } from './crowd.ts'
import { runLoad, type Load, type Rate, type Target } from './run-load.ts'
import type { Subject } from './subject.ts'

/** What a rate is held to: everybody has seen 95 of 100 commands within this time. */
export const SEEN_MS = 200
const LEAST_SHARE = 0.95
const WRITERS = 8
const CLAIMS = 100
const AT_ONCE = 50
const QUIET = { lookMs: 150, share: 0.15, patienceMs: 8_000 }

/** A stretch of load, and what it cost. */
export type Step = Load & {
  readonly isHeld: boolean
  /** CPU seconds for 1,000 accepted commands. */
  readonly serverCpu: number
  readonly databaseCpu: number
  /** Event-loop delay of the server, in milliseconds. */
  readonly loopP99: number
}

const delay = z.object({ p50: z.number(), p99: z.number(), max: z.number() })

/** Opens a fresh board and seats so many listeners on it, and writers. */
export async function gatherOn(subject: Subject, crowd: Crowd, listeners: number, writers = WRITERS): Promise<Target> {
  const target = await subject.board(CLAIMS, CLAIMS)
  const { boardId } = target
  const seatOf = (_: unknown, n: number) => seatAt(subject, boardId, n)
  await crowd.listen(Array.from({ length: listeners }, seatOf), AT_ONCE)
  await crowd.connect(Array.from({ length: writers }, seatOf))
  await quiet(subject)
  return target
}

/** Somebody's seat at a board, as new there; the people take turns, and the servers. */
export function seatAt({ tokens, places }: Subject, boardId: string, person: number, server = person): Seat {
  const place = places[server % places.length]
  if (!place) throw new Error('There is no server to sit at.')
  return { place, token: tokens[person % tokens.length] ?? '', boardId, lastSeq: 0, epoch: '' }
}

/** Waits until the server has nothing to do any more, as after a crowd has come in. */
export async function quiet(subject: Subject): Promise<void> {
  const until = performance.now() + QUIET.patienceMs
  for (let used = await serverSeconds(subject); performance.now() < until;) {
    await pause(QUIET.lookMs)
    const now = await serverSeconds(subject)
    if (!(now - used > (QUIET.share * QUIET.lookMs) / 1_000)) return
    used = now
  }
}

/** Works at a rate and weighs what it took. */
export async function step(subject: Subject, crowd: Crowd, targets: readonly Target[], rate: Rate): Promise<Step> {
  await subject.ask(z.null(), 'watchLoop')
  const [server, database] = await costs(subject)
  const load = await runLoad(crowd, targets, rate)
  const [serverAfter, databaseAfter] = await costs(subject)
  const { p99 } = await subject.ask(delay, 'loop')
  const per1000 = (before = Number.NaN, after = Number.NaN) => ((after - before) / load.accepted) * 1_000
  return {
    ...load,
    isHeld: isHeld(load),
    serverCpu: per1000(server, serverAfter),
    databaseCpu: per1000(database, databaseAfter),
    loopP99: p99,
  }
}

const costs = (subject: Subject) => Promise.all([serverSeconds(subject), cpuSecondsOfTree(subject.postgresPid)])

async function serverSeconds({ pids }: Subject): Promise<number> {
  const seconds = await Promise.all(pids().map(cpuSeconds))
  return seconds.reduce((sum, of) => sum + of, 0)
}

function isHeld({ achieved, offered, seen, unseen, gaps, cut }: Load): boolean {
  return achieved >= LEAST_SHARE * offered && seen.p95 < SEEN_MS && unseen === 0 && gaps === 0 && cut.length === 0
}
