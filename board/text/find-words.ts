/**
 * The places at which words stand in a text, in order, places that overlap included; the search ends once it has found
 * `most`. Knuth, Morris and Pratt (1977): the time grows with the text and the words alone, whatever stands in them. The
 * engine's own `indexOf` is faster on plain words, but takes text times words where both repeat a letter.
 */
export function placesOf(text: string, words: string, most: number): number[] {
  const places: number[] = []
  if (words === '' || words.length > text.length) return places
  const borders = bordersOf(words)
  let matched = 0
  for (let at = 0; at < text.length && places.length < most; at++) {
    const unit = text.charCodeAt(at)
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0
    if (words.charCodeAt(matched) === unit) matched++
    if (matched < words.length) continue
    places.push(at - words.length + 1)
    matched = borders[matched - 1] ?? 0
  }
  return places
}

// A suffix that repeats no more than this costs the engine's own search no more than so many looks at each letter.
const HARMLESS_REPEAT = 12

/**
 * Makes a test for whether a text contains these words, in time that grows with the text alone. The engine's own search
 * compares from the end of the words; it is slow only where their end stands in them a second time, and then it is not used.
 */
export function searchFor(words: string): (text: string) => boolean {
  const backwards = [...bordersOf(reversed(words))]
  const repeats = backwards.reduce((most, one) => Math.max(most, one), 0)
  if (repeats <= HARMLESS_REPEAT) return (text) => text.includes(words)
  return (text) => placesOf(text, words, 1).length > 0
}

function reversed(words: string): string {
  let back = ''
  for (let at = words.length - 1; at >= 0; at--) back += words.charAt(at)
  return back
}

/** For each beginning of the words, the length of the longest shorter beginning that it ends with. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length)
  let length = 0
  for (let at = 1; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    while (length > 0 && words.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0
    if (words.charCodeAt(length) === unit) length++
    borders[at] = length
  }
  return borders
}
