import type { ReportRating } from '../report-shape.ts'

type ToneOf = ReportRating['tone']

/** Colours of verdicts on white paper: those of the room by day, which a test holds them to. */
export const TONE_COLOURS: Readonly<Record<ToneOf, string>> = {
  true: '#0a3f86',
  'mostly-true': '#1b6694',
  'half-true': '#5f581f',
  'mostly-false': '#954604',
  false: '#86190d',
  misleading: '#85246b',
  'missing-context': '#57409b',
  unverifiable: '#55585c',
  open: '#4d5f6b',
  disputed: '#2b2722',
  none: '#635d52',
}

/** How full the sign's disc is drawn on the ordinal scale. */
const FILL: Partial<Record<ToneOf, number>> = {
  true: 1,
  'mostly-true': 0.75,
  'half-true': 0.5,
  'mostly-false': 0.25,
  false: 0,
}

const LETTER: Partial<Record<ToneOf, string>> = {
  misleading: '!',
  'missing-context': '+',
  unverifiable: '?',
  open: '…',
  disputed: '≠',
  none: '–',
}

/** The sign of a rating as inline SVG: the fuller the disc, the truer; off the scale a letter. Decorative: words stand beside it. */
export function sign(rating: ReportRating): string {
  const colour = TONE_COLOURS[rating.tone]
  const open = `<svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><circle cx="8" cy="8" r="6.5" fill="#fff" stroke="${colour}" stroke-width="1.6"/>`
  return `${open}${inner(rating.tone, colour)}</svg>`
}

function inner(tone: ToneOf, colour: string): string {
  const letter = LETTER[tone]
  if (letter !== undefined)
    return `<text x="8" y="11.6" text-anchor="middle" font-size="10.5" font-weight="700" fill="${colour}">${letter}</text>`
  const fill = FILL[tone] ?? 0
  if (fill === 0) return `<path d="M4.6 11.4 11.4 4.6" stroke="${colour}" stroke-width="1.6"/>`
  if (fill === 1) return `<circle cx="8" cy="8" r="4.4" fill="${colour}"/>`
  const angle = 2 * Math.PI * fill
  const x = (8 + 4.4 * Math.sin(angle)).toFixed(2)
  const y = (8 - 4.4 * Math.cos(angle)).toFixed(2)
  return `<path d="M8 8V3.6A4.4 4.4 0 ${fill > 0.5 ? 1 : 0} 1 ${x} ${y}Z" fill="${colour}"/>`
}
