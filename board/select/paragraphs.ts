/** What a line of an article is set as. `lead-in` is what a page put before its headline, `byline` what it put after. */
export type ParagraphRole = 'headline' | 'lead-in' | 'byline' | 'heading' | 'caption' | 'body'

/** One line of an article's text; `start` and `end` count UTF-16 code units of the whole text. */
export type Paragraph = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: ParagraphRole
}

const CAPTION = /^(quelle|source|foto|photo|bild|image|grafik|chart|caption|abb\.|fig\.)\s*:/iu
const LONGEST_HEADING = 90

/** The lines of an article that hold something, in order and at their exact places. */
export function paragraphsOf(text: string, headline = ''): readonly Paragraph[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '')
  const title = headline.trim()
  const at = title === '' ? -1 : lines.findIndex((line) => line.text.trim() === title)
  return lines.map((line, index) => ({ ...line, role: roleOf(line.text, index, at) }))
}

function linesOf(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

function roleOf(line: string, index: number, headlineAt: number): ParagraphRole {
  if (index === headlineAt) return 'headline'
  if (index < headlineAt) return 'lead-in'
  if (index === headlineAt + 1 && headlineAt >= 0 && /\d{4}/.test(line) && line.length < 120) return 'byline'
  if (CAPTION.test(line.trim()) && line.length < 160) return 'caption'
  return isHeading(line.trim()) ? 'heading' : 'body'
}

// A short line that does not end as a sentence does. A colon leads on to what follows, a digit ends a list's entry.
function isHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && !/[.!…:;,\d]$/u.test(line) && /\p{L}/u.test(line)
}
