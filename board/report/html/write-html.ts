import { escapeHtml as e, htmlWords, safeHref } from './escape-html.ts'
import { chip, htmlClaim } from './html-claim.ts'
import { TONE_COLOURS } from './html-sign.ts'
import { REPORT_STYLE, serifFace } from './html-style.ts'
import type { Report, ReportBar } from '../report-shape.ts'

// The page runs nothing and loads nothing, wherever it is opened.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

/**
 * The report as one self-contained page that reads and prints well. `serif` is its typeface as WOFF2 in base64, so that it
 * looks alike wherever it is opened; without it the reader's own serif stands in.
 */
export function writeHtml(report: Report, serif?: string): string {
  const style = (serif ? serifFace(serif) : '') + REPORT_STYLE
  const title = `${e(report.kicker)}: ${e(report.title)}`
  const body = [
    `<header><p class="kicker">${e(report.kicker)}</p><h1>${e(report.title)}</h1>${facts(report)}</header>`,
    ...report.notes.map((note) => `<p class="note">${htmlWords(note)}</p>`),
    glance(report),
    method(report),
    claims(report),
    questions(report),
    dropped(report),
    sources(report),
    people(report),
    `<footer>${e(report.footer)}</footer>`,
  ]
  return [
    `<!doctype html><html lang="${report.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${title}</title><style>${style}</style></head><body><main>`,
    ...body,
    '</main></body></html>\n',
  ].join('\n')
}

function facts(report: Report): string {
  const rows = report.facts.map(({ label, value, url }) => {
    const shown = url
      ? `<a href="${safeHref(url)}" rel="noopener noreferrer">${htmlWords(value)}</a>`
      : htmlWords(value)
    return `<dt>${e(label)}</dt><dd>${shown}</dd>`
  })
  return `<dl class="facts">${rows.join('')}</dl>`
}

function glance({ glance: { heading, summary, bars }, heads }: Report): string {
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  const rows = bars.map((bar) => barRow(bar, most)).join('')
  const head = `<thead><tr><th scope="col">${e(heads.rating)}</th><th></th><th scope="col" class="count">${e(heads.count)}</th></tr></thead>`
  return `<section><h2>${e(heading)}</h2><p>${e(summary)}</p><table>${head}<tbody>${rows}</tbody></table></section>`
}

function barRow({ rating, count }: ReportBar, most: number): string {
  const width = ((100 * count) / most).toFixed(1)
  const bar = `<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="12" fill="${TONE_COLOURS[rating.tone]}"/></svg>`
  return `<tr><th scope="row">${chip(rating)}</th><td class="bar">${bar}</td><td class="count">${count}</td></tr>`
}

function method({ method: { heading, paragraphs }, scale }: Report): string {
  const ratings = scale.map(({ rating, definition }) => `<li>${chip(rating)} ${e(definition)}</li>`).join('')
  const text = paragraphs.map((one) => `<p>${e(one)}</p>`).join('')
  return `<section><h2>${e(heading)}</h2>${text}<ul class="evidence">${ratings}</ul></section>`
}

function claims(report: Report): string {
  const { heading, list, empty } = report.claims
  const body = list.length > 0 ? list.map((claim) => htmlClaim(report, claim)).join('\n') : `<p>${e(empty)}</p>`
  return `<section><h2>${e(heading)}</h2>${body}</section>`
}

function questions({ questions: { heading, list, empty } }: Report): string {
  const items = list.map(
    (one) =>
      `<li><a href="#${e(one.claim)}">${e(one.claim)}</a> ${htmlWords(one.text)} <span class="meta">${e(one.by)}, ${e(one.at)}</span></li>`,
  )
  return `<section><h2>${e(heading)}</h2>${items.length > 0 ? `<ul>${items.join('')}</ul>` : `<p>${e(empty)}</p>`}</section>`
}

function dropped({ dropped: { heading, list }, heads }: Report): string {
  if (list.length === 0) return ''
  const items = list.map(
    (one) =>
      `<li>${e(one.name)}: ${htmlWords(one.statement)} <span class="meta">${e(heads.dropReason)}: ${htmlWords(one.reason)}</span></li>`,
  )
  return `<section><h2>${e(heading)}</h2><ul>${items.join('')}</ul></section>`
}

function sources({ sources: { heading, list, empty }, heads }: Report): string {
  const items = list.map((one) => {
    const about = [one.publisher, one.author, one.date, one.type].filter(Boolean).map(e).join(' · ')
    const used = one.usedIn.map((name) => `<a href="#${e(name)}">${e(name)}</a>`).join(', ')
    const title = `<a href="${safeHref(one.url)}" rel="noopener noreferrer">${e(one.title)}</a>`
    return `<li id="source-${one.number}">${title} <span class="meta">${about} · ${e(heads.usedIn)} ${used}</span></li>`
  })
  return `<section><h2>${e(heading)}</h2>${items.length > 0 ? `<ol>${items.join('')}</ol>` : `<p>${e(empty)}</p>`}</section>`
}

function people({ people: { heading, list }, heads }: Report): string {
  const rows = list.map((one) => `<tr><td>${e(one.name)}</td><td>${e(one.role)}</td><td>${e(one.part)}</td></tr>`)
  const head = [heads.person, heads.role, heads.part].map((one) => `<th scope="col">${e(one)}</th>`).join('')
  return `<section><h2>${e(heading)}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
}
