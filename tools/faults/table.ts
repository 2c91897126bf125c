import type { Fault } from './fault.ts'
import { NOTHING, type Finding, type Tally } from './scene/check.ts'

/** Everything that the rounds of a fault came to. */
export type Row = Tally & { readonly no: number; readonly name: string; runs: number; failed: number }

/** The row of a fault that was not tried yet. */
export function emptyRow({ no, name }: Fault): Row {
  return { no, name, runs: 0, failed: 0, ...NOTHING }
}

/** Adds a round, and gives what was wrong in it. */
export function addRound(row: Row, { tally = NOTHING, wrong }: Partial<Finding> & Pick<Finding, 'wrong'>) {
  row.runs += 1
  if (wrong.length > 0) row.failed += 1
  row.given += tally.given
  row.acknowledged += tally.acknowledged
  row.refused += tally.refused
  row.lost += tally.lost
  row.doubled += tally.doubled
  return wrong
}

const HEAD = ['runs', 'failed', 'given', 'acknowledged', 'lost', 'doubled'] as const

/** The table for the reader of a terminal or of Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => `| ${row.no} | ${row.name} | ${HEAD.map((name) => row[name]).join(' | ')} |`)
  return [`| # | fault | ${HEAD.join(' | ')} |`, `|---|---|${HEAD.map(() => '--:').join('|')}|`, ...lines].join('\n')
}
