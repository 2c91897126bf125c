import path from 'node:path'
import { z } from 'zod'
import { startHelper, type Helper } from './helper.ts'
import type { Place } from '../wire/line.ts'

/** One connection that listens to a board. */
export type Seat = {
  readonly place: Place
  readonly token: string
  readonly boardId: string
  readonly lastSeq: number
  readonly epoch: string
}

const floats = z.instanceof(Float64Array)
const counts = z.instanceof(Uint32Array)
const entered = z.object({ live: floats, refused: z.int(), bytes: z.number() })
const heard = z.object({
  at: floats,
  by: counts,
  listeners: z.int(),
  bytes: z.number(),
  packets: z.int(),
  gaps: z.int(),
  cut: z.array(z.string()),
})
const wrote = z.object({
  start: z.number(),
  sentAt: floats,
  ackAt: floats,
  seqs: counts,
  refused: z.record(z.string(), z.int()),
  cut: z.array(z.string()),
  boards: z.record(z.string(), z.string()),
})
const cpu = z.object({ user: z.number(), system: z.number() })

export type Heard = z.output<typeof heard>
export type Wrote = z.output<typeof wrote>

/** Somebody who writes to one board. */
export type Writer = Pick<Seat, 'place' | 'token' | 'boardId'>

/** People who listen and people who write, each kind in a process of its own. */
export type Crowd = ReturnType<typeof openCrowd>

const secondsOf = ({ user, system }: z.output<typeof cpu>) => (user + system) / 1e6

/** Starts both processes; nobody is connected yet. */
export function openCrowd() {
  const start = (name: string): Helper => startHelper(path.join(import.meta.dirname, `../people/${name}-process.ts`))
  const ears = start('listeners')
  const hands = start('writers')
  return {
    /** Connects and enters, so many at once; tells when each was live, in milliseconds from the start, and how often somebody was told to wait. */
    listen: (seats: readonly Seat[], atOnce: number) => ears.ask(entered, 'enter', { seats, atOnce }),
    /** Connects whoever is to write. */
    connect: (writers: readonly Writer[]) => hands.ask(z.null(), 'open', { writers }),
    write: (perSecond: number, forMs: number, claims: Readonly<Record<string, readonly string[]>>) =>
      hands.ask(wrote, 'drive', { perSecond, forMs, claims }),
    /** Waits until every listener of a board has a seq; tells how many have not. */
    allHave: (boardId: string, seq: number, patienceMs: number) =>
      ears.ask(z.object({ behind: z.int() }), 'allHave', { boardId, seq, patienceMs }),
    heard: (boardId: string, from: number, to: number) => ears.ask(heard, 'heard', { boardId, from, to }),
    /** Forgets what was heard so far. */
    forget: () => ears.ask(z.null(), 'forget'),
    async leave() {
      await Promise.all([ears.ask(z.null(), 'leave'), hands.ask(z.null(), 'close')])
    },
    /** CPU seconds that the load itself has used so far. */
    async cpu() {
      const [listening, writing] = await Promise.all([ears.ask(cpu, 'cpu'), hands.ask(cpu, 'cpu')])
      return { listening: secondsOf(listening), writing: secondsOf(writing) }
    },
    async close() {
      await Promise.all([ears.close(), hands.close()])
    },
  }
}
