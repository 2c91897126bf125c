import type { Board } from '../board.ts'
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

/** The marks of all claims under work, by place in the text; longer ones first where two begin together. */
export function marksOf(board: Pick<Board, 'claims' | 'article'>): readonly Mark[] {
  const { revisionId } = board.article
  const spans = claimsInOrder(board).flatMap((claim) =>
    claim.occurrences
      .filter((one) => one.revisionId === revisionId && one.anchor !== 'unanchored' && one.end > one.start)
      .map((one) => ({ claimId: claim.id, occurrenceId: one.id, ...withoutEdges(board.article.text, one) })),
  )
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const laneEnds: number[] = []
  return spans.map((span) => {
    const free = laneEnds.findIndex((end) => end <= span.start)
    const lane = free < 0 ? laneEnds.length : free
    laneEnds[lane] = span.end
    return { ...span, lane }
  })
}

// Blanks and line breaks at the edges of a quote are not drawn, so that a mark always ends inside a line.
function withoutEdges(text: string, { start, end }: { start: number; end: number }) {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return { start: start + lead, end: start + lead + words.trim().length }
}

/** Whether two lists of marks draw the same. */
export function isSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => isSameMark(mark, b[at]))
}

function isSameMark(a: Mark, b: Mark | undefined): boolean {
  return (
    b !== undefined &&
    a.occurrenceId === b.occurrenceId &&
    a.claimId === b.claimId &&
    a.start === b.start &&
    a.end === b.end &&
    a.lane === b.lane
  )
}

/**
 * Cuts paragraphs at the edges of marks. A paragraph whose marks are as they were in `before` is the same object, so
 * that nothing of it is drawn again.
 */
export function cutParagraphs(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  before: readonly CutParagraph[] = [],
): readonly CutParagraph[] {
  return paragraphs.map((paragraph, at) => {
    const cut = { paragraph, segments: segmentsOf(paragraph, marks) }
    const earlier = before[at]
    return earlier && earlier.paragraph === paragraph && isSameCut(earlier.segments, cut.segments) ? earlier : cut
  })
}

/** The segments of one paragraph: together they are its text, without gap or overlap. */
export function segmentsOf(paragraph: Pick<Paragraph, 'start' | 'end'>, marks: readonly Mark[]): readonly Segment[] {
  const { start, end } = paragraph
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const edges = new Set([start, end])
  for (const mark of here) {
    edges.add(Math.max(start, mark.start))
    edges.add(Math.min(end, mark.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end
    const covering = here.filter((mark) => mark.start < to && mark.end > from)
    return { start: from, end: to, marks: covering, ends: covering.filter((mark) => mark.end === to) }
  })
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
