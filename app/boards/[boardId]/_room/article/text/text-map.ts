import { isLowHalf } from '#board/text/breakable.ts'

/** Marks the elements that hold one piece of the article each: `data-start` is its offset, and all its text is the article's. */
export const PIECE = 'data-start'

const piecesIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>(`[${PIECE}]`)]
const startOf = (piece: HTMLElement) => Number(piece.getAttribute(PIECE))

/**
 * The article offset (UTF-16) of a point in the page. A point between pieces counts for the next one when a selection
 * starts there, and for the one before when it ends. Null outside of the text.
 */
export function offsetOf(root: ParentNode, node: Node, at: number, side: 'start' | 'end'): number | null {
  const piece = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest<HTMLElement>(`[${PIECE}]`) : null
  if (piece && root.contains(piece)) return startOf(piece) + at
  const point = document.createRange()
  point.setStart(node, at)
  const pieces = piecesIn(root)
  if (side === 'start') {
    const next = pieces.find((one) => one.firstChild && point.comparePoint(one.firstChild, 0) >= 0)
    return next ? startOf(next) : null
  }
  const before = pieces.findLast((one) => one.firstChild && point.comparePoint(one.firstChild, lengthOf(one)) <= 0)
  return before ? startOf(before) + lengthOf(before) : null
}

type Span = { readonly start: number; readonly end: number }

/** The page's range for a span of the article, or null when the text is not drawn. */
export function rangeOf(root: ParentNode, start: number, end: number): Range | null {
  return rangesOf(root, [{ start, end }])[0] ?? null
}

/** The page's ranges for spans of the article; what is not drawn is left out. */
export function rangesOf(root: ParentNode, spans: readonly Span[]): Range[] {
  const pieces = piecesIn(root)
  return spans.flatMap(({ start, end }) => {
    const from = startPoint(pieces, start)
    const to = endPoint(pieces, end)
    if (!from || !to) return []
    const range = document.createRange()
    range.setStart(from.node, from.at)
    range.setEnd(to.node, to.at)
    return range
  })
}

/** The span of the article that is selected in the page, without blanks at its edges; null when none is. */
export function selectedSpan(root: ParentNode & Node, text: string): { start: number; end: number } | null {
  const selection = root.ownerDocument?.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer) && !range.intersectsNode(root)) return null
  const start = offsetOf(root, range.startContainer, range.startOffset, 'start')
  const end = offsetOf(root, range.endContainer, range.endOffset, 'end')
  return start === null || end === null ? null : trimmedSpan(text, start, end)
}

/** A span without blanks at its edges and without half of a letter; null when nothing is left. */
export function trimmedSpan(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = Math.max(0, start)
  let to = Math.min(text.length, end)
  if (isLowHalf(text, from)) from--
  if (isLowHalf(text, to)) to++
  const words = text.slice(from, to)
  from += words.length - words.trimStart().length
  to = from + words.trim().length
  return to > from ? { start: from, end: to } : null
}

type Point = { readonly node: Node; readonly at: number }

function startPoint(pieces: readonly HTMLElement[], offset: number): Point | null {
  const last = piecesUpTo(pieces, offset) - 1
  const here = pieces[last]
  return pointIn(here && startOf(here) + lengthOf(here) > offset ? here : pieces[last + 1], offset)
}

function endPoint(pieces: readonly HTMLElement[], offset: number): Point | null {
  return pointIn(pieces[piecesUpTo(pieces, offset - 1) - 1], offset)
}

function pointIn(piece: HTMLElement | undefined, offset: number): Point | null {
  const node = piece?.firstChild
  if (!piece || !node) return null
  return { node, at: Math.min(Math.max(0, offset - startOf(piece)), lengthOf(piece)) }
}

/** How many pieces start at an offset or before it. They stand in the page in the order of the text. */
function piecesUpTo(pieces: readonly HTMLElement[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece && startOf(piece) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function lengthOf(piece: HTMLElement): number {
  return piece.textContent.length
}
