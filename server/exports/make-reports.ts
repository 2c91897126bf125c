import { createHash } from 'node:crypto'
import { registerHooks } from 'node:module'
import { constants, setPriority } from 'node:os'
import { refuse } from '#board/kernel/refusal.ts'
import { report } from '#board/report/report.ts'
import { faultOf } from '../commands/database-error.ts'
import { makeDb } from '../db.ts'
import { closeDb, furnish } from '../house.ts'
import { boardAsItStood } from '../queries/board-at.ts'
import { peopleOf } from '../queries/people.ts'
import type { MadeReport, ReportOrder } from './order.ts'
import type { Said } from './report-process.ts'
import { writeReport } from './write-report.ts'

// The program of the process that makes reports (report-process.ts). It has one connection, which cannot write, and makes
// one report at a time: whoever starts it sees to that.
const { DATABASE_URL = '' } = process.env
furnish('db', () => makeDb(DATABASE_URL, { poolSize: 1, isReadOnly: true, statementMs: 30_000 }))
// Sentences come taken apart (app/_text/taken-apart.ts): they are said without a parser, as next.config.js has it for pages.
registerHooks({
  resolve: (name, context, next) =>
    next(name === 'use-intl/format-message' ? 'use-intl/format-message/format-only' : name, context),
})
const { reportWords } = await import('#app/_text/report-words.ts')
// Whoever waits for a command goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

type Answer = { readonly made: MadeReport } | Pick<Extract<Said, { refused: unknown }>, 'refused'>

/** Makes one from the log or the tables. The right to see it was judged by whoever asks. */
async function make(order: ReportOrder): Promise<Answer> {
  const { boardId, epoch, seq, format, siteUrl, desk } = order
  const board = await boardAsItStood(boardId, epoch, seq)
  if (board === null) return refuse('NOT_FOUND')
  const words = reportWords(order.language)
  const made = report({ board, people: await peopleOf(board), words, siteUrl, desk })
  const bytes = await writeReport(made, format)
  const tag = createHash('sha256').update(bytes).digest('base64url')
  return { made: { title: made.title, seq, format, bytes, tag } }
}

async function answer(order: ReportOrder): Promise<Answer | { readonly problem: string }> {
  try {
    return await make(order)
  } catch (error) {
    const fault = faultOf(error)
    if (fault === 'busy') return refuse('BUSY', { retryAfterMs: 2_000 })
    if (fault === 'unreachable') return refuse('NOT_SAVED', { retryAfterMs: 2_000 })
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// Ctrl-C reaches the whole group: what was asked is still answered, and the end of whoever asked is ours.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => void closeDb().finally(() => process.exit()))
process.on('message', ({ id, order }: { id: number; order: ReportOrder }) => {
  void answer(order).then((said) => process.send?.({ id, memory: process.memoryUsage.rss(), ...said } satisfies Said))
})
