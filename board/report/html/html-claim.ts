import { escapeHtml as e, htmlWords, safeHref } from './escape-html.ts'
import { sign, TONE_COLOURS } from './html-sign.ts'
import type { Report, ReportClaim, ReportEvidence, ReportRating, ReportVerdict } from '../report-shape.ts'

/** A rating as sign and word in its colour. */
export function chip(rating: ReportRating): string {
  return `<span class="chip" style="color:${TONE_COLOURS[rating.tone]}">${sign(rating)}${e(rating.label)}</span>`
}

/** Numbers of sources as links into the list of sources. */
export function sourceLinks(numbers: readonly number[]): string {
  return numbers.map((n) => `<a href="#source-${n}">[${n}]</a>`).join(' ')
}

/** One claim of the HTML report. */
export function htmlClaim(report: Report, claim: ReportClaim): string {
  const { heads } = report
  const colour = TONE_COLOURS[claim.standing.tone]
  const quotes = claim.quotes.map(
    (quote) =>
      `<blockquote lang="${e(report.articleLanguage)}" style="border-color:${colour}">${htmlWords(quote)}</blockquote>`,
  )
  const about = [claim.claimant, claim.type, claim.status].map(e).join(' · ')
  const evidence = claim.evidence.map((one) => htmlEvidence(report, one)).join('')
  return [
    `<article id="${e(claim.name)}"><div class="head"><h3>${e(claim.name)}</h3>${chip(claim.standing)}</div>`,
    ...quotes,
    `<p>${htmlWords(claim.statement)}</p><p class="meta">${about}</p>`,
    `<p class="meta">${e(claim.standingSentence)}</p>`,
    claim.adjudication ? `<p class="note">${htmlWords(claim.adjudication)}</p>` : '',
    ...claim.verdicts.map((verdict) => htmlVerdict(report, verdict)),
    `<h4>${e(heads.evidence)}</h4>`,
    evidence ? `<ul class="evidence">${evidence}</ul>` : `<p class="meta">${e(heads.noEvidence)}</p>`,
    claim.confidentialNote ? `<p class="meta">${htmlWords(claim.confidentialNote)}</p>` : '',
    htmlQuestions(report, claim),
    '</article>',
  ].join('')
}

function htmlQuestions({ heads }: Report, claim: ReportClaim): string {
  if (claim.questions.length === 0) return ''
  const items = claim.questions.map((one) => `<li>${htmlWords(one.text)} <span class="meta">${e(one.by)}</span></li>`)
  return `<h4>${e(heads.questions)}</h4><ul>${items.join('')}</ul>`
}

function htmlVerdict({ heads }: Report, verdict: ReportVerdict): string {
  const about = [verdict.by, verdict.at, verdict.confidence, ...verdict.reasons].filter(Boolean).map(e).join(' · ')
  const dissent = verdict.isDissent ? `<span class="meta">${e(heads.dissent)}: </span>` : ''
  const rationale = verdict.rationale
    ? `<p>${htmlWords(verdict.rationale)}</p>`
    : `<p class="meta">${e(heads.noRationale)}</p>`
  const basis =
    verdict.sources.length > 0 ? `<p class="meta">${e(heads.restsOn)} ${sourceLinks(verdict.sources)}</p>` : ''
  return `<div class="verdict">${dissent}${chip(verdict.rating)} <span class="meta">${about}</span>${rationale}${basis}</div>`
}

function htmlEvidence({ heads }: Report, one: ReportEvidence): string {
  const graded = one.admiralty && `${heads.admiralty} ${one.admiralty}`
  const about = [one.publisher, one.date, graded, one.ladder].filter(Boolean).map(e).join(' · ')
  const quote = one.quote ? `<p><q>${htmlWords(one.quote)}</q></p>` : ''
  const finding = one.finding ? `<p>${htmlWords(one.finding)}</p>` : ''
  const locator = one.locator ? `<p class="meta">${e(heads.locator)}: ${htmlWords(one.locator)}</p>` : ''
  const title = `<a href="${safeHref(one.url)}" rel="noopener noreferrer">${e(one.title)}</a>`
  const stance = `<span class="stance">${STANCE_SIGN[one.stance]} ${e(one.stanceLabel)}</span>`
  return `<li>${sourceLinks([one.source])} ${stance} · ${title} <span class="meta">${about}</span>${quote}${finding}${locator}</li>`
}

const STANCE_SIGN = { supports: '+', refutes: '–', context: '·' } as const
