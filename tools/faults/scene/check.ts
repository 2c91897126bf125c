import { z } from 'zod'
import { checkBoard } from '#server/commands/check.ts'
import { db } from '#server/house.ts'
import { acksOf, refusalOf, type Given, type Ledger } from './ledger.ts'

/** What a round came to. */
export type Tally = {
  given: number
  acknowledged: number
  refused: number
  /** Acknowledged but not in the log, or kept on a device and gone. */
  lost: number
  /** In the log more than once. */
  doubled: number
}

export const NOTHING: Tally = { given: 0, acknowledged: 0, refused: 0, lost: 0, doubled: 0 }

/** What a check found: figures, and a sentence for everything that is not as it has to be. */
export type Finding = { readonly tally: Tally; readonly wrong: readonly string[] }

const rows = z.array(z.object({ id: z.string(), seq: z.number(), type: z.string(), at: z.number() }))
const receipts = z.array(z.object({ id: z.string(), seq: z.number() }))

type Log = { readonly events: z.output<typeof rows>; readonly receipts: ReadonlyMap<string, number> }

/** Holds the log and the rows of a board against what the clients were told. */
export async function checkLog(boardId: string, ledger: Ledger): Promise<Finding> {
  const log = await readLog(boardId)
  const tally = { ...NOTHING }
  const wrong: string[] = []
  for (const given of ledger.all()) judge(given, log, tally, wrong)
  // [S1] [X6]
  log.events.forEach(({ seq, at }, index) => {
    if (seq !== index + 1) wrong.push(`seq ${seq} stands at place ${index + 1} of the log`)
    if (at < (log.events[index - 1]?.at ?? 0)) wrong.push(`time runs back at seq ${seq}`)
  })
  // [T1]
  for (const path of await checkBoard(boardId)) wrong.push(`rows differ from the log at ${path}`)
  return { tally, wrong }
}

async function readLog(boardId: string): Promise<Log> {
  const events = await db().$queryRaw`
    SELECT command_id::text AS id, seq, type, extract(epoch FROM at)::float8 AS at
      FROM board_event WHERE board_id = ${boardId}::uuid ORDER BY seq`
  const known = await db().$queryRaw`
    SELECT command_id::text AS id, seq FROM command_receipt WHERE board_id = ${boardId}::uuid`
  return {
    events: rows.parse(events),
    receipts: new Map(receipts.parse(known).map(({ id, seq }) => [id, seq])),
  }
}

function judge(given: Given, { events, receipts: known }: Log, tally: Tally, wrong: string[]): void {
  const what = `${given.command.type} ${given.id}`
  const own = events.filter((event) => event.id === given.id)
  const acks = acksOf(given)
  const refusal = refusalOf(given)
  tally.given += 1
  if (refusal) tally.refused += 1
  if (acks.length > 0) tally.acknowledged += 1
  if (own.length > 1) {
    // Every command that is given here makes one event, so two are one too many.
    tally.doubled += 1
    wrong.push(`${what} is in the log ${own.length} times`)
  }
  if (acks.length > 1) wrong.push(`${what} was acknowledged at ${acks.join(' and ')}`)
  const isSaved = known.has(given.id)
  if (acks.length > 0 && (!isSaved || known.get(given.id) !== acks[0])) {
    tally.lost += 1
    wrong.push(`${what} was acknowledged at ${acks[0]}, and saved at ${known.get(given.id) ?? 'no place'}`)
  } else if (acks.length > 0 && own[0]?.seq !== acks[0]) {
    tally.lost += 1
    wrong.push(`${what} was acknowledged at ${acks[0]}, and is in the log at ${own[0]?.seq ?? 'no place'}`)
  } else if (acks.length > 0 && refusal) wrong.push(`${what} was acknowledged and refused as ${refusal.code}`)
  else if (refusal && own.length > 0) wrong.push(`${what} was refused and is in the log [X3]`)
  else if (!isSaved && !refusal && !given.isLate) {
    tally.lost += 1
    wrong.push(`${what} was given and is neither saved nor refused`)
  }
}
