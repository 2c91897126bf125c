import { db } from '../house.ts'
import { env } from '../env.ts'
import { type Reader, seatOf } from '../queries/seat.ts'
import { together } from '../realtime/together.ts'
import type { Language } from '#board/kernel/language.ts'
import type { Format } from '#board/report/formats.ts'
import type { ReportOrder } from './order.ts'

/** What is asked for; without a seq the newest state. */
export type Wanted = { readonly format: Format; readonly language: Language; readonly at?: number | undefined }

// A new name is in the next report but one second.
const NAMES_MS = 1_000

/** The order for a report of a board that this reader may see; null for an outsider, and for a seq the board never had. */
export async function orderReport(reader: Reader, boardId: string, wanted: Wanted): Promise<ReportOrder | null> {
  const seat = await seatOf(reader, boardId)
  const seq = wanted.at ?? seat?.seq ?? 0
  if (!seat || seq < 1 || seq > seat.seq) return null
  const { APP_URL: siteUrl, DESK_NAME: desk } = env()
  const { format, language } = wanted
  const names = await together('names of the desk', readNames, NAMES_MS)
  const takenBack = seq < seat.seq ? await countTakenBack(boardId) : 0
  return { boardId, epoch: seat.epoch, seq, takenBack, format, language, siteUrl, desk, names }
}

/** Whether the reader may still be given what was made for them. */
export async function maySee(reader: Reader, { boardId, epoch }: ReportOrder): Promise<boolean> {
  const seat = await seatOf(reader, boardId)
  return seat !== null && seat.epoch === epoch
}

async function readNames(): Promise<string> {
  const [row] = await db().$queryRaw<{ names: string | null }[]>`
    SELECT md5(string_agg(concat_ws(' ', id::text, kind, name), E'\n' ORDER BY id)) AS names FROM user_account`
  return row?.names ?? ''
}

function countTakenBack(boardId: string): Promise<number> {
  return db().comment.count({ where: { boardId, removedBy: { not: null } } })
}
