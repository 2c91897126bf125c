import type { Figure, Report } from './figures.ts'

const HEAD = ['figure', 'median', 'low–high', 'ceiling', '× floor', 'committed', 'change']

/** The figures as lines of text, beside those of an earlier run where there is one. */
export function tableOf(now: Report, before: Report | null): string {
  const rows = Object.entries(now.figures).map(([name, figure]) => rowOf(name, figure, before?.figures[name]))
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ')
  return [line(HEAD), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

function rowOf(name: string, { median, low, high, unit, ceiling, overFloor }: Figure, before?: Figure): string[] {
  const isOver = ceiling !== null && median > ceiling
  return [
    name,
    `${median}${unit && ` ${unit}`}`,
    `${low}–${high}`,
    ceiling === null ? '' : `${isOver ? 'OVER ' : ''}${ceiling}`,
    overFloor ? String(overFloor.median) : '',
    before ? String(before.median) : '',
    before ? changeOf(before.median, median) : '',
  ]
}

function changeOf(before: number, now: number): string {
  const percent = Math.round((now / before - 1) * 100)
  return Number.isFinite(percent) ? `${percent > 0 ? '+' : ''}${percent} %` : ''
}

/** The names of the figures that exceed what is promised. */
export function overCeiling({ figures }: Report): string[] {
  return Object.entries(figures).flatMap(([name, { median, ceiling }]) =>
    ceiling !== null && median > ceiling ? [name] : [],
  )
}
