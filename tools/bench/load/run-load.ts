import { quantile } from '../spread.ts'
import type { Crowd, Heard, Wrote } from './crowd.ts'

/** How fast commands come, altogether, and for how long. What belongs to the warm-up does not count. */
export type Rate = { readonly perSecond: number; readonly warmUpMs: number; readonly runMs: number }

/** The board that is worked on; several where the load goes to many at once. */
export type Target = { readonly boardId: string; readonly claims: readonly string[]; readonly seq: number }

export type Quantiles = { readonly p50: number; readonly p95: number; readonly p99: number }

/** What one stretch of load came to. Times in milliseconds. */
export type Load = {
  readonly offered: number
  /** Commands a second that were accepted and seen by everybody. */
  readonly achieved: number
  readonly accepted: number
  readonly ack: Quantiles
  /** From the sending until the last of the listeners had it. */
  readonly seen: Quantiles
  readonly refused: Readonly<Record<string, number>>
  readonly unseen: number
  readonly gaps: number
  readonly cut: readonly string[]
  readonly bytesPerEvent: number
  readonly eventsPerPacket: number
  /** How much of its time the load itself was at work, both its processes together; 1 is one core. */
  readonly loadCpu: { readonly listening: number; readonly writing: number }
  /** Where each board's log ends now. */
  readonly seqs: Readonly<Record<string, number>>
}

const LAST_PACKETS_MS = 3_000

/** Lets the writers work at this rate and tells what came of it. */
export async function runLoad(crowd: Crowd, targets: readonly Target[], rate: Rate): Promise<Load> {
  await crowd.forget()
  const claims = Object.fromEntries(targets.map((target) => [target.boardId, target.claims]))
  const before = await crowd.cpu()
  const started = performance.now()
  const wrote = await crowd.write(rate.perSecond, rate.warmUpMs + rate.runMs, claims)
  const after = await crowd.cpu()
  const seconds = (performance.now() - started) / 1_000
  const ends = endsOf(wrote, targets)
  const heard = new Map<string, Heard & { readonly from: number }>()
  for (const { boardId, seq } of targets) {
    const to = ends[boardId] ?? seq
    await crowd.allHave(boardId, to, LAST_PACKETS_MS)
    heard.set(boardId, { ...(await crowd.heard(boardId, seq, to)), from: seq })
  }
  const loadCpu = {
    listening: (after.listening - before.listening) / seconds,
    writing: (after.writing - before.writing) / seconds,
  }
  return { ...judge(wrote, heard, rate), loadCpu, seqs: ends }
}

function endsOf({ seqs, boards }: Wrote, targets: readonly Target[]): Record<string, number> {
  const ends = Object.fromEntries(targets.map(({ boardId, seq }) => [boardId, seq]))
  const writers = Object.keys(boards).length
  seqs.forEach((seq, no) => {
    const boardId = boards[String(no % writers)] ?? ''
    ends[boardId] = Math.max(ends[boardId] ?? 0, seq)
  })
  return ends
}

function judge(wrote: Wrote, heard: ReadonlyMap<string, Heard & { readonly from: number }>, rate: Rate) {
  const { start, sentAt, ackAt, seqs, boards } = wrote
  const writers = Object.keys(boards).length
  const counted = start + rate.warmUpMs
  const acks: number[] = []
  const seen: number[] = []
  let unseen = 0
  sentAt.forEach((sent, no) => {
    const seq = seqs[no] ?? 0
    if (sent < counted || seq === 0) return
    acks.push((ackAt[no] ?? 0) - sent)
    const board = heard.get(boards[String(no % writers)] ?? '')
    if (!board) return
    const place = seq - board.from - 1
    if (board.by[place] === board.listeners) seen.push((board.at[place] ?? 0) - sent)
    else unseen += 1
  })
  if (seen.some((ms) => ms < 0)) throw new Error('Something was seen before it was sent: the clocks disagree.')
  const all = [...heard.values()]
  const sum = (pick: (one: Heard) => number) => all.reduce((total, one) => total + pick(one), 0)
  const events = sum((one) => one.by.reduce((total, by) => total + by, 0))
  return {
    offered: rate.perSecond,
    achieved: seen.length / (rate.runMs / 1_000),
    accepted: seqs.filter((seq) => seq > 0).length,
    ack: quantiles(acks),
    seen: quantiles(seen),
    refused: wrote.refused,
    unseen,
    gaps: sum((one) => one.gaps),
    cut: [...wrote.cut, ...(all[0]?.cut ?? [])],
    bytesPerEvent: sum((one) => one.bytes) / events,
    eventsPerPacket: events / sum((one) => one.packets),
  }
}

function quantiles(numbers: readonly number[]): Quantiles {
  return { p50: quantile(numbers, 0.5), p95: quantile(numbers, 0.95), p99: quantile(numbers, 0.99) }
}
