import { isMissed, type Figure, type Figures, type Report } from './figures.ts'

const HEAD = ['figure', 'median', 'low–high', 'goal', '× floor', 'committed', 'now ÷ committed']

/** The figures as lines of text, beside those of an earlier run where there is one. */
export function tableOf(figures: Figures, before: Report | null): string {
  const rows = Object.entries(figures).map(([name, figure]) => rowOf(name, figure, before?.figures[name]))
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(HEAD), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

function rowOf(name: string, figure: Figure, before?: Figure): string[] {
  const { median, low, high, unit, ofFloor } = figure
  return [
    name,
    `${median}${unit && ` ${unit}`}`,
    low === high ? '' : `${low}–${high}`,
    `${isMissed(figure) ? 'MISSED ' : ''}${goalOf(figure)}`,
    ofFloor ? String(ofFloor.median) : '',
    before ? String(before.median) : '',
    before && before.median !== 0 ? (median / before.median).toFixed(2) : '',
  ]
}

function goalOf({ goal }: Figure): string {
  if (goal === null) return ''
  return 'most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`
}

/** The figures that are not what was promised, each with the goal beside it. */
export function missed(figures: Figures): string[] {
  return Object.entries(figures).flatMap(([name, figure]) =>
    isMissed(figure) ? [`${name}: ${figure.median} ${figure.unit}, promised ${goalOf(figure)}`] : [],
  )
}
