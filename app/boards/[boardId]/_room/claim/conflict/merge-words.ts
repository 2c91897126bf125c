/** Two edits of one text brought together; `isClean` is false where both changed the same words and both versions stand. */
export type Merged = { readonly text: string; readonly isClean: boolean }

/** A run of words that is in both versions, or only in one of them. */
export type Run = { readonly kind: 'same' | 'only'; readonly text: string }

/** Merges two edits of a base text word by word. */
export function mergeWords(base: string, mine: string, theirs: string): Merged {
  const words = split(base)
  const a = changes(words, split(mine))
  const b = changes(words, split(theirs))
  const out: string[] = []
  let isClean = true
  let at = 0
  let i = 0
  let j = 0
  for (;;) {
    const next = Math.min(a[i]?.from ?? Infinity, b[j]?.from ?? Infinity)
    if (next === Infinity) break
    out.push(...words.slice(at, next))
    const clash = takeClash(a, b, i, j, next)
    const ours = rebuilt(words, a.slice(i, clash.i), clash.from, clash.to)
    const others = rebuilt(words, b.slice(j, clash.j), clash.from, clash.to)
    if (clash.j === j) out.push(ours)
    else if (clash.i === i || ours === others) out.push(others)
    else {
      isClean = false
      out.push(joined(others, ours))
    }
    at = clash.to
    i = clash.i
    j = clash.j
  }
  return { text: [...out, ...words.slice(at)].join(''), isClean }
}

/** `text` cut into runs that `other` has too and runs that it has not. */
export function runsAgainst(text: string, other: string): Run[] {
  const words = split(text)
  const gone = changes(words, split(other)).filter((change) => change.to > change.from)
  const runs: Run[] = []
  let at = 0
  for (const { from, to } of gone) {
    if (from > at) runs.push({ kind: 'same', text: words.slice(at, from).join('') })
    runs.push({ kind: 'only', text: words.slice(from, to).join('') })
    at = to
  }
  if (at < words.length) runs.push({ kind: 'same', text: words.slice(at).join('') })
  return runs
}

type Change = { readonly from: number; readonly to: number; readonly words: readonly string[] }

const split = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_]+(?:[.,]\p{N}+)*|[^\s\p{L}\p{N}_]/gu) ?? []

// Every change that touches the stretch, however the changes of both sides overlap each other in a chain.
function takeClash(a: readonly Change[], b: readonly Change[], i: number, j: number, start: number) {
  let to = start
  // Neighbours count as touching: "five" → "six" beside an added ".8" would make a number that nobody wrote.
  const touches = (change: Change | undefined) => change !== undefined && change.from <= to
  for (let grew = true; grew;) {
    grew = false
    for (; touches(a[i]); i++, grew = true) to = Math.max(to, a[i]?.to ?? to)
    for (; touches(b[j]); j++, grew = true) to = Math.max(to, b[j]?.to ?? to)
  }
  return { i, j, from: start, to }
}

function rebuilt(words: readonly string[], changes: readonly Change[], from: number, to: number): string {
  let at = from
  let text = ''
  for (const change of changes) {
    text += words.slice(at, change.from).join('') + change.words.join('')
    at = change.to
  }
  return text + words.slice(at, to).join('')
}

function joined(first: string, second: string): string {
  const gap = first === '' || second === '' || /\s$/.test(first) || /^\s/.test(second) ? '' : ' '
  return first + gap + second
}

// Beyond this many cells the table would cost more than a person can wait; the whole middle then counts as changed.
const MOST_CELLS = 4_000_000

function changes(base: readonly string[], next: readonly string[]): Change[] {
  let start = 0
  while (start < base.length && start < next.length && base[start] === next[start]) start++
  let end = 0
  while (end < base.length - start && end < next.length - start && base.at(-1 - end) === next.at(-1 - end)) end++
  const a = base.slice(start, base.length - end)
  const b = next.slice(start, next.length - end)
  if (a.length === 0 && b.length === 0) return []
  if (a.length * b.length > MOST_CELLS) return [{ from: start, to: start + a.length, words: b }]
  return walk(a, b, start)
}

function walk(a: readonly string[], b: readonly string[], offset: number): Change[] {
  const table = commonTable(a, b)
  const width = b.length + 1
  const found: Change[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const from = i
    const words: string[] = []
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const down = i < a.length ? (table[(i + 1) * width + j] ?? 0) : -1
      const right = j < b.length ? (table[i * width + j + 1] ?? 0) : -1
      if (down >= right) i++
      else words.push(b[j++] ?? '')
    }
    if (i > from || words.length > 0) found.push({ from: offset + from, to: offset + i, words })
    while (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
    }
  }
  return found
}

function commonTable(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const below = table[(i + 1) * width + j] ?? 0
      const right = table[i * width + j + 1] ?? 0
      table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, right)
    }
  return table
}
