import type { Span, Units } from './units.ts'

/** A selection made of whole words, as numbers of words; `head` is the end that moves. */
export type Caret = { readonly anchor: number; readonly head: number }

export type Move = { readonly by: 'word' | 'sentence'; readonly step: 1 | -1; readonly extend: boolean }

/** The caret on the first word at or behind an offset; the last word where none follows. */
export function caretAt({ words }: Units, offset: number): Caret {
  const found = words.findIndex((word) => word.end > offset)
  const at = found < 0 ? Math.max(0, words.length - 1) : found
  return { anchor: at, head: at }
}

/** Moves by a word or a sentence. Moving by a sentence takes the whole of it; extending keeps the other end. */
export function moveCaret(units: Units, caret: Caret, { by, step, extend }: Move): Caret {
  if (by === 'word') {
    const head = clamped(units, caret.head + step)
    return extend ? { ...caret, head } : { anchor: head, head }
  }
  const next = sentenceBeside(units, caret, step, extend)
  if (!next) return caret
  if (!extend) return next
  return { anchor: caret.anchor, head: step > 0 ? next.head : next.anchor }
}

/** The stretch of text from the first to the last selected word. */
export function caretSpan({ words }: Units, { anchor, head }: Caret): Span | null {
  const first = words[Math.min(anchor, head)]
  const last = words[Math.max(anchor, head)]
  return first && last ? { start: first.start, end: last.end } : null
}

// The sentence of the moving end first, if it is not taken yet; else the one beside it.
function sentenceBeside(units: Units, caret: Caret, step: 1 | -1, extend: boolean): Caret | null {
  const { words, sentences } = units
  const place = words[caret.head]?.start ?? 0
  const at = sentences.findIndex(({ start, end }) => place >= start && place < end)
  const here = wordsIn(units, sentences[at])
  const isTaken = here && (extend ? caret.head === (step > 0 ? here.head : here.anchor) : isSame(here, caret))
  if (here && !isTaken) return here
  // A sentence may be made of signs alone, and nothing in it can be chosen.
  for (let beside = at + step; sentences[beside]; beside += step) {
    const found = wordsIn(units, sentences[beside])
    if (found) return found
  }
  return null
}

const isSame = (a: Caret, b: Caret) => a.anchor === Math.min(b.anchor, b.head) && a.head === Math.max(b.anchor, b.head)

function wordsIn({ words }: Units, sentence: Span | undefined): Caret | null {
  if (!sentence) return null
  const anchor = firstWordFrom(words, sentence.start)
  let head = firstWordFrom(words, sentence.end) - 1
  while (head >= anchor && (words[head]?.end ?? 0) > sentence.end) head--
  return head < anchor ? null : { anchor, head }
}

// Words stand in order: halving finds a place among a hundred thousand of them in seventeen looks.
function firstWordFrom(words: readonly Span[], place: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

function clamped({ words }: Units, at: number): number {
  return Math.min(Math.max(0, at), Math.max(0, words.length - 1))
}
