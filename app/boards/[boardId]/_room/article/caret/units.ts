export type Span = { readonly start: number; readonly end: number }

/** Words and sentences of a text at their places; a word knows nothing of the blanks around it. */
export type Units = { readonly words: readonly Span[]; readonly sentences: readonly Span[] }

/** Cuts a text into words and sentences by the rules of its language. */
export function unitsOf(text: string, language: string): Units {
  return {
    words: spansOf(text, language, 'word', (segment) => segment.isWordLike === true),
    // A line end ends a sentence by the rules of Unicode, so the whole text is cut at once: line by line took ten times as long.
    sentences: spansOf(text, language, 'sentence', (segment) => segment.segment.trim() !== ''),
  }
}

function spansOf(
  text: string,
  language: string,
  granularity: 'word' | 'sentence',
  counts: (segment: Intl.SegmentData) => boolean,
): Span[] {
  const spans: Span[] = []
  for (const segment of new Intl.Segmenter(language, { granularity }).segment(text)) {
    if (!counts(segment)) continue
    const length = segment.segment.trimEnd().length
    spans.push({ start: segment.index, end: segment.index + length })
  }
  return spans
}
