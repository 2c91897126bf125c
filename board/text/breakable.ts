// Chinese and Japanese are written without blanks, and break after almost any letter anyway.
const STRETCH = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
// A word of so many letters is none, and no letter of any language carries so many signs (UAX #15, 13: Stream-Safe Text).
const MOST_LETTERS = 400
const HEAPED = /\p{M}{30}/u
const PIECE = 200
// Colours of skin without a face are the dearest of all: fonts look for the face before each of them.
const SKINS = /\p{Emoji_Modifier}{30}/u
const PIECE_OF_SKINS = 50

/**
 * Cuts a text so that a browser may break a line after each piece: into one piece, as it is, unless it holds a stretch of
 * hundreds of letters without a blank, or a heap of signs on one letter, which is cut every two hundred. The pieces joined are
 * the text.
 *
 * Where it may not break, a browser shapes the rest of a stretch anew for every line: 20,000 Arabic letters, accents or
 * strokes of kashida without a blank hold a page for seconds, an article of them for minutes. Between `<wbr>` it takes as
 * long as the text is.
 */
export function breakablePieces(text: string): readonly string[] {
  const pieces: string[] = []
  let done = 0
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    if (stretch.length < MOST_LETTERS && !HEAPED.test(stretch)) continue
    const end = index + stretch.length
    const length = SKINS.test(stretch) ? PIECE_OF_SKINS : PIECE
    for (let at = index + length; at < end; at += length) {
      const cut = isLowHalf(text, at) ? at + 1 : at
      pieces.push(text.slice(done, cut))
      done = cut
    }
  }
  if (done < text.length || pieces.length === 0) pieces.push(text.slice(done))
  return pieces
}

/** True when a cut here would tear a letter of two code units. */
export function isLowHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
