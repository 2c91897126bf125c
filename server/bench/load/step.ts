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
  const { tokens, place } = subject
  const tokenOf = (n: number) => tokens[n % tokens.length] ?? ''
  const seats = Array.from({ length: listeners }, (_, n): Seat => {
    return { token: tokenOf(n), boardId: target.boardId, lastSeq: 0, epoch: '' }
  })
  await crowd.listen(place, seats, AT_ONCE)
  const { boardId } = target
  await crowd.connect(
    place,
    Array.from({ length: writers }, (_, n) => ({ token: tokenOf(n), boardId })),
  )
  await quiet(subject)
  return target
}

/** Waits until the server has nothing to do any more, as after a crowd has come in. */
export async function quiet({ pid }: Subject): Promise<void> {
  const until = performance.now() + QUIET.patienceMs
  for (let used = await cpuSeconds(pid()); performance.now() < until;) {
    await pause(QUIET.lookMs)
    const now = await cpuSeconds(pid())
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

const costs = ({ pid, postgresPid }: Subject) => Promise.all([cpuSeconds(pid()), cpuSecondsOfTree(postgresPid)])

function isHeld({ achieved, offered, seen, unseen, gaps, cut }: Load): boolean {
  return achieved >= LEAST_SHARE * offered && seen.p95 < SEEN_MS && unseen === 0 && gaps === 0 && cut.length === 0
}
