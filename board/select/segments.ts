import type { Board } from '../board.ts'
import type { Occurrence } from '../claim/claim.ts'
import { isSameRecord } from '../kernel/same.ts'
import { claimsInOrder } from './claims-in-order.ts'
import type { Paragraph } from './paragraphs.ts'

/** One place of one claim in the text, with the lane in which its line is drawn so that overlapping ones stay apart. */
export type Mark = {
  readonly claimId: string
  readonly occurrenceId: string
  readonly start: number
  readonly end: number
  readonly lane: number
}

/** A stretch of text throughout which the same marks apply. `ends` lists those that end with it, longest first. */
export type Segment = {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
  readonly ends: readonly Mark[]
}

/** A paragraph cut into segments. */
export type CutParagraph = { readonly paragraph: Paragraph; readonly segments: readonly Segment[] }

// A page bears no more signs than this. Every claim keeps its first place, and its panel lists the others.
const MOST_MARKS = 4_000

// The page draws three lines below each other; what lies deeper shares the last.
const LANES = 3

type Known = { readonly article: Board['article']; readonly marks: readonly Mark[] }
const known = new WeakMap<Board['claims'], Known>()

/**
 * The marks of all claims under work, by place in the text; longer ones first where two begin together. The same list for
 * the same claims.
 */
export function marksOf(board: Pick<Board, 'claims' | 'article'>): readonly Mark[] {
  const before = known.get(board.claims)
  if (before?.article === board.article) return before.marks
  const marks = inLanes(spansOf(board))
  known.set(board.claims, { article: board.article, marks })
  return marks
}

type Span = Omit<Mark, 'lane'>

function spansOf(board: Pick<Board, 'claims' | 'article'>): Span[] {
  const { revisionId, text } = board.article
  const first: Span[] = []
  const others: Span[] = []
  for (const claim of claimsInOrder(board)) {
    const drawn = claim.occurrences.filter(
      (one) => one.revisionId === revisionId && one.anchor !== 'unanchored' && one.end > one.start,
    )
    const spans = drawn
      .map((one) => ({ claimId: claim.id, occurrenceId: one.id, ...withoutEdges(text, one) }))
      .filter((span) => span.end > span.start)
    first.push(...spans.slice(0, 1))
    others.push(...spans.slice(1))
  }
  return [...first, ...others].slice(0, MOST_MARKS).sort((a, b) => a.start - b.start || b.end - a.end)
}

function inLanes(spans: readonly Span[]): Mark[] {
  const laneEnds: number[] = []
  return spans.map((span) => {
    const free = laneEnds.findIndex((end) => end <= span.start)
    const lane = Math.min(free < 0 ? laneEnds.length : free, LANES - 1)
    laneEnds[lane] = Math.max(laneEnds[lane] ?? 0, span.end)
    return { ...span, lane }
  })
}

type Edges = { readonly text: string; readonly start: number; readonly end: number }
const edges = new WeakMap<Occurrence, Edges>()

// Blanks and line breaks at the edges of a quote are not drawn, so that a mark always ends inside a line. Looked up once
// for each occurrence: it never changes, and a quote may be ten thousand blanks.
function withoutEdges(text: string, occurrence: Occurrence): { start: number; end: number } {
  const before = edges.get(occurrence)
  if (before?.text === text) return { start: before.start, end: before.end }
  const words = text.slice(occurrence.start, occurrence.end)
  const start = occurrence.start + words.length - words.trimStart().length
  const span = { start, end: start + words.trim().length }
  edges.set(occurrence, { text, ...span })
  return span
}

/** Whether two lists of marks draw the same. */
export function isSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a.length !== b.length) return false
  return a.every((mark, at) => {
    const other = b[at]
    return other !== undefined && isSameRecord(mark, other)
  })
}

// Marks within marks within marks: each layer is an element around all that lie in it, so the number of layers falls as the
// number of marks rises. What is left out at a place is the outermost; its sign stands at its end as ever.
const MOST_LAYERS = 8
const LAYERS_IN_ALL = 12_000

/**
 * Cuts paragraphs at the edges of marks, which come in the order of `marksOf`. A paragraph whose marks are as they were in
 * `before` is the same object, so that nothing of it is drawn again.
 */
export function cutParagraphs(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  before: readonly CutParagraph[] = [],
): readonly CutParagraph[] {
  const layers = Math.min(MOST_LAYERS, Math.max(1, Math.floor(LAYERS_IN_ALL / (2 * marks.length + 1))))
  let open: readonly Mark[] = []
  let next = 0
  return paragraphs.map((paragraph, at) => {
    let end = next
    while ((marks[end]?.start ?? paragraph.end) < paragraph.end) end++
    open = [...open, ...marks.slice(next, end)].filter((mark) => mark.end > paragraph.start)
    next = end
    const cut = { paragraph, segments: segmentsOf(paragraph, open, layers) }
    const earlier = before[at]
    return earlier && earlier.paragraph === paragraph && isSameCut(earlier.segments, cut.segments) ? earlier : cut
  })
}

/**
 * The segments of one paragraph: together they are its text, without gap or overlap. Of the marks at one place the
 * innermost `layers` are given; `ends` has all that end there.
 */
export function segmentsOf(
  paragraph: Pick<Paragraph, 'start' | 'end'>,
  marks: readonly Mark[],
  layers = MOST_LAYERS,
): readonly Segment[] {
  const { start, end } = paragraph
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const places = new Set([start, end])
  for (const mark of here) {
    places.add(Math.max(start, mark.start))
    places.add(Math.min(end, mark.end))
  }
  const cuts = [...places].sort((a, b) => a - b)
  const covering: Mark[] = []
  let next = 0
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end
    for (let mark = here[next]; mark && mark.start < to; mark = here[++next]) covering.push(mark)
    const segment = { start: from, end: to, marks: covering.slice(-layers), ends: endingAt(covering, to) }
    for (const gone of segment.ends) covering.splice(covering.lastIndexOf(gone), 1)
    return segment
  })
}

// Longest first, as they began.
function endingAt(marks: readonly Mark[], end: number): readonly Mark[] {
  return marks.filter((mark) => mark.end === end)
}

function isSameCut(a: readonly Segment[], b: readonly Segment[]): boolean {
  return (
    a.length === b.length &&
    a.every((segment, at) => {
      const other = b[at]
      return (
        other !== undefined &&
        segment.start === other.start &&
        segment.end === other.end &&
        isSameMarks(segment.marks, other.marks) &&
        isSameMarks(segment.ends, other.ends)
      )
    })
  )
}
