// A crowd that listens to boards and notes when it heard what. It runs in a process of its own.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { PROTOCOL } from '#board/live/protocol.ts'
import { Line } from '../wire/line.ts'
import { answerParent, endWithParent } from '../load/answer-parent.ts'
import { Ear, gather } from './ears.ts'
import { nowMs } from './monotonic.ts'

const id = z.string()
const entering = z.object({
  /** Who sits where: one connection each. */
  seats: z.array(
    z.object({
      place: z.object({ host: z.string(), port: z.int() }),
      token: z.string(),
      boardId: id,
      lastSeq: z.int(),
      epoch: z.string(),
    }),
  ),
  atOnce: z.int(),
})
const span = z.object({ boardId: id, from: z.int(), to: z.int() })
const waiting = z.object({ boardId: id, seq: z.int(), patienceMs: z.number() })

type Asking = z.output<typeof entering>['seats'][number]

const PATIENCE_MS = 30_000
const AGAIN_MS = 1_000

type Seat = { readonly line: Line; readonly ear: Ear; readonly boardId: string }

let seats: Seat[] = []
let cut: string[] = []
let refused = 0

async function sit(seat: Asking): Promise<number> {
  const { boardId, lastSeq, epoch } = seat
  const hello = JSON.stringify({ boardId, lastSeq, epoch, protocol: PROTOCOL, packed: true })
  const until = nowMs() + PATIENCE_MS
  const { line, ear } = await connected(seat, until)
  seats.push({ line, ear, boardId })
  for (;;) {
    const { text: answer } = await line.ask('hello', hello)
    if (!answer.startsWith('[{"refused"')) return nowMs()
    // As a page does: it waits as long as it is told, and asks again.
    const pauseMs = Number(/"retryAfterMs":(\d+)/.exec(answer)?.[1] ?? Number.NaN)
    if (!(nowMs() + pauseMs < until)) throw new Error(`nobody may enter: ${answer}`)
    refused += 1
    await pause(pauseMs)
  }
}

async function connected({ place, token }: Asking, until: number) {
  for (;;) {
    const ear = new Ear()
    const state = { isIn: false }
    const line = new Line(place, token, {
      onEvents: (frame) => ear.hear(frame, nowMs()),
      onCut: (reason) => state.isIn && cut.push(reason),
    })
    try {
      await line.ready
      state.isIn = true
      return { line, ear }
    } catch (error) {
      // A server that cannot look anybody up for now says so; whoever is nobody is told something else.
      if (!String(error).includes('NOT_SAVED') || nowMs() + AGAIN_MS > until) throw error
      refused += 1
      await pause(AGAIN_MS)
    }
  }
}

async function enter(question: unknown) {
  const asked = entering.parse(question)
  refused = 0
  const started = nowMs()
  const waitingSeats = [...asked.seats]
  const live: number[] = []
  const work = async () => {
    for (let seat = waitingSeats.shift(); seat; seat = waitingSeats.shift()) live.push((await sit(seat)) - started)
  }
  await Promise.all(Array.from({ length: asked.atOnce }, work))
  return { live: Float64Array.from(live), refused, bytes: seats.reduce((sum, { line }) => sum + line.bytes, 0) }
}

// What is still on its way is waited for, but not for ever.
async function allHave(question: unknown) {
  const { boardId, seq, patienceMs } = waiting.parse(question)
  const until = nowMs() + patienceMs
  const ears = seats.filter((seat) => seat.boardId === boardId).map(({ ear }) => ear)
  const behind = () => ears.filter(({ lasts }) => (lasts.at(-1) ?? 0) < seq).length
  while (behind() > 0 && nowMs() < until && cut.length === 0) await pause(20)
  return { behind: behind() }
}

answerParent({
  enter,
  allHave,
  heard(question) {
    const { boardId, from, to } = span.parse(question)
    const ears = seats.filter((seat) => seat.boardId === boardId).map(({ ear }) => ear)
    const bytes = ears.reduce((sum, ear) => sum + ear.bytes, 0)
    const packets = ears.reduce((sum, ear) => sum + ear.lasts.length, 0)
    const gaps = ears.reduce((sum, ear) => sum + ear.gaps, 0)
    return { ...gather(ears, from, to), listeners: ears.length, bytes, packets, gaps, cut }
  },
  forget() {
    for (const { ear } of seats) ear.forget()
    return null
  },
  leave() {
    for (const { line } of seats) line.close()
    seats = []
    cut = []
    return null
  },
  cpu: () => process.cpuUsage(),
})
endWithParent()
