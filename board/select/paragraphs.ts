/** What a line of an article is set as. `lead-in` is what a page put before its headline, `byline` what it put after. */
export type ParagraphRole = 'headline' | 'lead-in' | 'byline' | 'heading' | 'caption' | 'body'

/**
 * One line of an article's text, or several short ones where a text has very many; `start` and `end` count UTF-16 code
 * units of the whole text, line ends between its lines included.
 */
export type Paragraph = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: ParagraphRole
}

const CAPTION = /^(quelle|source|foto|photo|bild|image|grafik|chart|caption|abb\.|fig\.)\s*:/iu
const LONGEST_HEADING = 90

// A page draws each paragraph as an element of its own, and no page bears a hundred thousand of them.
const MOST_PARAGRAPHS = 2_000

/**
 * The lines of an article that hold something, in order and at their exact places. Where there are more than a page can
 * draw, neighbours are set as one paragraph.
 */
export function paragraphsOf(text: string, headline = ''): readonly Paragraph[] {
  const every = linesOf(text)
  const lines = every.length > MOST_PARAGRAPHS ? together(text, every, MOST_PARAGRAPHS) : every
  const title = headline.trim()
  const at = title === '' ? -1 : lines.findIndex((line) => line.text.trim() === title)
  return lines.map((line, index) => ({ ...line, role: roleOf(line.text, index, at) }))
}

type Line = Omit<Paragraph, 'role'>

// The first line stays alone, since it is likely to be the headline.
function together(text: string, lines: readonly Line[], most: number): Line[] {
  const size = Math.ceil((lines.length - 1) / (most - 1))
  const joined = lines.slice(0, 1)
  for (let at = 1; at < lines.length; at += size) {
    const start = lines[at]?.start ?? 0
    const end = lines[Math.min(at + size, lines.length) - 1]?.end ?? start
    joined.push({ start, end, text: text.slice(start, end) })
  }
  return joined
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at)
    if (at < text.length && unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue
    const line = text.slice(start, at)
    if (line.trim() !== '') lines.push({ start, end: at, text: line })
    start = at + 1
  }
  return lines
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
  return line.length <= LONGEST_HEADING && !/[.!…:;,\d]$|[\r\n]/u.test(line) && /\p{L}/u.test(line)
}
