import { cutAtMentions } from '#board/comment/mention.ts'

/** A piece of a comment: plain words, a person, or a web address that may be followed. */
export type BodyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly userId: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi

/** Cuts a comment's body into pieces, in order and without loss. Only http and https addresses become links. */
export function bodyParts(body: string): BodyPart[] {
  return cutAtMentions(body).flatMap((piece): BodyPart[] =>
    'userId' in piece ? [{ kind: 'mention', userId: piece.userId }] : withLinks(piece.text),
  )
}

function withLinks(words: string): BodyPart[] {
  const parts: BodyPart[] = []
  let done = 0
  for (const match of words.matchAll(ADDRESS)) {
    const part = link(match[0])
    if (!part) continue
    if (match.index > done) parts.push({ kind: 'text', text: words.slice(done, match.index) })
    parts.push(part)
    done = match.index + part.text.length
  }
  if (done < words.length) parts.push({ kind: 'text', text: words.slice(done) })
  return parts
}

function link(found: string): Extract<BodyPart, { kind: 'link' }> | null {
  const text = withoutTail(found)
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  // Credentials before the host are how a link lies about where it leads.
  if (url.username || url.password || !/^https?:$/.test(url.protocol)) return null
  return { kind: 'link', href: url.href, text }
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
const ENDS_A_SENTENCE = new Set('.,;:!?…*_')

// The full stop of the sentence is not part of the address; a bracket is, if it was opened inside. Brackets are counted
// once and then counted down, so that an address of twenty thousand of them costs as little as another.
function withoutTail(address: string): string {
  const counts = countSigns(address, '()[]')
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    const opening = CLOSES[last]
    const isStray = opening === undefined ? ENDS_A_SENTENCE.has(last) : counts.of(last) > counts.of(opening)
    if (!isStray) break
    counts.drop(last)
  }
  return address.slice(0, end)
}

function countSigns(text: string, signs: string) {
  const counts = new Map([...signs].map((sign) => [sign, 0]))
  const add = (sign: string, number: number) => {
    const before = counts.get(sign)
    if (before !== undefined) counts.set(sign, before + number)
  }
  for (let at = 0; at < text.length; at++) add(text.charAt(at), 1)
  return { of: (sign: string) => counts.get(sign) ?? 0, drop: (sign: string) => add(sign, -1) }
}
