import type { Report, ReportClaim } from './report-shape.ts'

const COLUMNS = [
  'claim',
  'quote',
  'statement',
  'claimant',
  'type',
  'status',
  'standing',
  'standing_code',
  'rating_number',
  'verdicts',
  'rationale',
  'dissent',
  'sources_supporting',
  'sources_refuting',
  'sources_context',
  'open_questions',
  'claim_id',
] as const

/**
 * A row a claim, by RFC 4180 with CRLF and a byte order mark, which spreadsheets need to read UTF-8. Every cell is quoted,
 * and whatever a spreadsheet would run as a formula has an apostrophe before it (OWASP, CSV injection): also inside a
 * cell, behind each sign at which a reader that was told another separator, or that knows no quotes, would cut it.
 */
export function writeCsv(report: Report): string {
  const rows = [COLUMNS, ...report.claims.list.map(rowOf)]
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function rowOf(claim: ReportClaim): (string | number)[] {
  const by = (stance: string) =>
    claim.evidence
      .filter((one) => one.stance === stance)
      .map((one) => one.url)
      .join('\n')
  const voices = claim.verdicts.map((one) => `${one.by}: ${one.rating.label}`)
  const rationales = claim.verdicts.map((one) => `${one.by} (${one.rating.label}): ${one.rationale}`)
  const dissent = claim.verdicts.filter((one) => one.isDissent).map((one) => `${one.by}: ${one.rating.label}`)
  return [
    claim.name,
    claim.quotes.join('\n'),
    claim.statement,
    claim.claimant,
    claim.type,
    claim.status,
    claim.standing.label,
    claim.standing.code || 'none',
    claim.standing.ordinal ?? '',
    voices.join('\n'),
    rationales.join('\n\n'),
    dissent.join('\n'),
    by('supports'),
    by('refutes'),
    by('context'),
    claim.questions.map((one) => one.text).join('\n'),
    claim.id,
  ]
}

function cell(value: string | number): string {
  return `"${withoutFormulas(String(value)).replaceAll('"', '""')}"`
}

const SEPARATORS = new Set(',;|\t\r\n')
const STARTS_FORMULA = new Set('=+-@＝＋－＠')
const MAY_HOLD_FORMULA = /[=+\-@＝＋－＠]/
// Readers pass over these before they look at what a cell begins with.
const SKIPPED = /[\s"\u200B-\u200F\u2060]/

function withoutFormulas(text: string): string {
  let safe = SEPARATORS.has(text.charAt(0)) ? "'" : ''
  if (!MAY_HOLD_FORMULA.test(text)) return safe + text
  let isBeginning = true
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (isBeginning && STARTS_FORMULA.has(sign)) safe += "'"
    isBeginning = SEPARATORS.has(sign) || (isBeginning && SKIPPED.test(sign))
    safe += sign
  }
  return safe
}
