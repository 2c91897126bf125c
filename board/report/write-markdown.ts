import type { Report, ReportClaim, ReportEvidence, ReportVerdict } from './report-shape.ts'

/** The report in CommonMark with tables. Text of the record is escaped, so that it cannot make markup in any common reader. */
export function writeMarkdown(report: Report): string {
  const { heads } = report
  const parts = [
    `# ${inline(report.kicker)}: ${inline(report.title)}`,
    report.facts.map((fact) => `- **${inline(fact.label)}:** ${inline(fact.value)}`).join('\n'),
    ...report.notes.map((note) => `> ${block(note).replaceAll('\n', '\n> ')}`),
    `## ${inline(report.glance.heading)}`,
    inline(report.glance.summary),
    table(
      [heads.rating, heads.count],
      report.glance.bars.map((bar) => [bar.rating.label, String(bar.count)]),
    ),
    `## ${inline(report.method.heading)}`,
    ...report.method.paragraphs.map(block),
    report.scale.map(({ rating, definition }) => `- **${inline(rating.label)}:** ${inline(definition)}`).join('\n'),
    `## ${inline(report.claims.heading)}`,
    ...(report.claims.list.length > 0
      ? report.claims.list.map((claim) => claimPart(report, claim))
      : [inline(report.claims.empty)]),
    `## ${inline(report.questions.heading)}`,
    list(report.questions.list.map((one) => `**${one.claim}** ${inline(one.text)} (${inline(one.by)}, ${one.at})`)) ||
      inline(report.questions.empty),
    ...droppedPart(report),
    `## ${inline(report.sources.heading)}`,
    sourcesPart(report),
    `## ${inline(report.people.heading)}`,
    table(
      [heads.person, heads.role, heads.part],
      report.people.list.map((one) => [one.name, one.role, one.part]),
    ),
    '---',
    inline(report.footer),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function claimPart(report: Report, claim: ReportClaim): string {
  const { heads } = report
  const parts = [
    `### ${claim.name} · ${inline(claim.standing.label)}`,
    claim.quotes.map((quote) => `> ${block(quote).replaceAll('\n', '\n> ')}`).join('\n\n'),
    [
      `- **${heads.statement}:** ${inline(claim.statement)}`,
      `- **${heads.claimant}:** ${inline(claim.claimant)}`,
      `- **${heads.type}:** ${inline(claim.type)}`,
      `- **${heads.status}:** ${inline(claim.status)}`,
      `- **${heads.verdict}:** ${inline(claim.standingSentence)}`,
    ].join('\n'),
    claim.adjudication && block(claim.adjudication),
    ...claim.verdicts.map((verdict) => verdictPart(report, verdict)),
    `#### ${heads.evidence}`,
    list(claim.evidence.map((one) => evidenceLine(report, one))) || inline(heads.noEvidence),
    inline(claim.confidentialNote),
  ]
  return parts.filter(Boolean).join('\n\n')
}

function verdictPart({ heads }: Report, verdict: ReportVerdict): string {
  const about = [verdict.by, verdict.at, verdict.confidence, ...verdict.reasons].filter(Boolean).map(inline).join(' · ')
  const dissent = verdict.isDissent ? `${heads.dissent}: ` : ''
  const sources =
    verdict.sources.length > 0 ? `${heads.restsOn}: ${verdict.sources.map((n) => `\\[${n}\\]`).join(' ')}` : ''
  const parts = [
    `**${dissent}${inline(verdict.rating.label)}** (${about})`,
    verdict.rationale ? block(verdict.rationale) : inline(heads.noRationale),
    sources,
  ]
  return parts.filter(Boolean).join('\n\n')
}

function evidenceLine({ heads }: Report, one: ReportEvidence): string {
  const about = [one.publisher, one.date, one.admiralty && `${heads.admiralty} ${one.admiralty}`, one.ladder]
  const quote = one.quote ? ` „${inline(one.quote)}“` : ''
  const locator = one.locator ? ` (${inline(one.locator)})` : ''
  const finding = one.finding ? `: ${inline(one.finding)}` : ''
  const named = `**${inline(one.stanceLabel)}** \\[${one.source}\\] ${link(one.title, one.url)}`
  return `${named} (${about.filter(Boolean).map(inline).join(' · ')})${finding}${quote}${locator}`
}

function sourcesPart(report: Report): string {
  const rows = report.sources.list.map((one) => {
    const about = [one.publisher, one.author, one.date, one.type].filter(Boolean).map(inline).join(' · ')
    return `${one.number}. ${link(one.title, one.url)} (${about}) ${report.heads.usedIn} ${one.usedIn.join(', ')}`
  })
  return rows.join('\n') || inline(report.sources.empty)
}

function droppedPart({ dropped, heads }: Report): string[] {
  if (dropped.list.length === 0) return []
  const lines = dropped.list.map(
    (one) => `**${one.name}** ${inline(one.statement)} (${heads.dropReason}: ${inline(one.reason)})`,
  )
  return [`## ${inline(dropped.heading)}`, list(lines)]
}

const list = (lines: readonly string[]) => lines.map((one) => `- ${one}`).join('\n')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => inline(cell)).join(' | ')} |`
  return [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n')
}

// Only web addresses lead anywhere. A code span would bind tighter than the link around it, hence the backtick.
function link(title: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return inline(title)
  return `[${inline(title)}](<${url.replace(/[<>\\`"\s]/g, encodeURIComponent).replaceAll('&', '&amp;')}>)`
}

/** One line with everything escaped that Markdown or embedded HTML would act on. */
function inline(text: string): string {
  return startOfLine(escaped(text.split(LINE_END).map(trimmed).filter(Boolean).join(' ')))
}

/** Several lines, each escaped, without blanks at their starts, which would make code of them. */
function block(text: string): string {
  return text
    .split(LINE_END)
    .map(trimmed)
    .map((line) => (line === '' ? '' : startOfLine(escaped(line))))
    .join('\n')
}

const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/
const trimmed = (line: string) => line.trim()

// As references, which no reader of Markdown takes for markup: some know no backslash before these.
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '[': '&#91;',
  ']': '&#93;',
  '|': '&#124;',
}

function escaped(text: string): string {
  return text.replace(/[&<>[\]|]|[\\`*_{}#~$]/g, (sign) => REFERENCES[sign] ?? `\\${sign}`)
}

function startOfLine(line: string): string {
  return line.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,12})([.)])/, '$1\\$2')
}
