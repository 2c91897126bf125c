// People who write comments by the clock, whether or not earlier ones were answered. In a process of its own.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Line, type Answer } from '../wire/line.ts'
import { answerParent, endWithParent } from '../load/answer-parent.ts'
import { comment } from './comment.ts'
import { nowMs } from './monotonic.ts'

const opening = z.object({
  writers: z.array(
    z.object({ place: z.object({ host: z.string(), port: z.int() }), token: z.string(), boardId: z.string() }),
  ),
})
const driving = z.object({
  perSecond: z.number(),
  forMs: z.number(),
  /** Claims of each board, each with a thread that can be answered. */
  claims: z.record(z.string(), z.array(z.string())),
})

const LAST_ANSWERS_MS = 5_000
const TICK_MS = 1

let writers: { line: Line; boardId: string }[] = []
let cut: string[] = []
let made = 0

async function open(question: unknown) {
  writers = opening.parse(question).writers.map(({ place, token, boardId }) => ({
    boardId,
    line: new Line(place, token, { onEvents: () => undefined, onCut: (reason) => cut.push(reason) }),
  }))
  await Promise.all(writers.map(({ line }) => line.ready))
  return null
}

async function drive(question: unknown) {
  const { perSecond, forMs, claims } = driving.parse(question)
  const total = Math.floor((perSecond * forMs) / 1_000)
  const sentAt = new Float64Array(total)
  const ackAt = new Float64Array(total)
  const seqs = new Uint32Array(total)
  const refused = new Map<string, number>()
  let answered = 0
  const note =
    (no: number) =>
    ({ text: answer }: Answer) => {
      ackAt[no] = nowMs()
      answered += 1
      const seq = /^\[\{"seq":(\d+)/.exec(answer)?.[1]
      if (seq !== undefined) seqs[no] = Number(seq)
      else refused.set(answer.slice(0, 60), (refused.get(answer.slice(0, 60)) ?? 0) + 1)
    }
  const start = nowMs()
  for (let no = 0; no < total && cut.length === 0;) {
    const due = Math.min(total, Math.floor(((nowMs() - start) * perSecond) / 1_000) + 1)
    const frames = writers.map((): Buffer[] => [])
    const first = no
    for (; no < due; no += 1) {
      const place = no % writers.length
      const writer = writers[place]
      if (!writer) throw new Error('nobody writes')
      made += 1
      const message = comment(writer.boardId, claims[writer.boardId] ?? [], made)
      frames[place]?.push(writer.line.frameOf('command', message, note(no)))
    }
    const now = nowMs()
    sentAt.fill(now, first, no)
    frames.forEach((some, place) => some.length > 0 && writers[place]?.line.write(some))
    await pause(Math.max(TICK_MS, start + (no * 1_000) / perSecond - nowMs()))
  }
  for (const until = nowMs() + LAST_ANSWERS_MS; answered < total && nowMs() < until && cut.length === 0;)
    await pause(10)
  const boards = Object.fromEntries(writers.map(({ boardId }, place) => [String(place), boardId]))
  return { start, sentAt, ackAt, seqs, refused: Object.fromEntries(refused), cut, boards }
}

answerParent({
  open,
  drive,
  close() {
    for (const { line } of writers) line.close()
    writers = []
    cut = []
    return null
  },
  cpu: () => process.cpuUsage(),
})
endWithParent()
