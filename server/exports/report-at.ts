import { report } from '#board/report/report.ts'
import type { Report } from '#board/report/report-shape.ts'
import type { ReportWords } from '#board/report/words.ts'
import { env } from '../env.ts'
import { boardAt } from '../queries/board-at.ts'
import { peopleOf } from '../queries/people.ts'
import { type Reader, seatOf } from '../queries/seat.ts'

/** The report of a board as it stood at a seq, or at its head; null for an outsider or a seq it never had. */
export async function reportAt(
  reader: Reader,
  boardId: string,
  at: number | null,
  words: ReportWords,
): Promise<Report | null> {
  const seat = await seatOf(reader, boardId)
  const board = seat && (await boardAt(reader, boardId, at ?? seat.seq))
  if (!board) return null
  const { APP_URL, DESK_NAME } = env()
  return report({ board, people: await peopleOf(board), words, siteUrl: APP_URL, desk: DESK_NAME })
}
