/** A piece of a comment: plain words, a person, or a web address that may be followed. */
export type BodyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly userId: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }

const SPECIAL = /<@([0-9a-f-]{36})>|https?:\/\/[^\s<>"'`]+/gi

/** Cuts a comment's body into pieces, in order and without loss. Only http and https addresses become links. */
export function bodyParts(body: string): BodyPart[] {
  const parts: BodyPart[] = []
  let done = 0
  for (const match of body.matchAll(SPECIAL)) {
    const part = match[1] ? mention(match[1]) : link(match[0])
    if (!part) continue
    if (match.index > done) parts.push({ kind: 'text', text: body.slice(done, match.index) })
    parts.push(part)
    done = match.index + (part.kind === 'link' ? part.text.length : match[0].length)
  }
  if (done < body.length) parts.push({ kind: 'text', text: body.slice(done) })
  return parts
}

function mention(userId: string): BodyPart {
  return { kind: 'mention', userId }
}

function link(found: string): Extract<BodyPart, { kind: 'link' }> | null {
  const text = withoutTail(found)
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  // Credentials before the host are how a link lies about where it leads.
  if (url.username || url.password || !/^https?:$/.test(url.protocol)) return null
  return { kind: 'link', href: url.href, text }
}

// The full stop of the sentence is not part of the address; a bracket is, if it was opened inside.
function withoutTail(address: string): string {
  let text = address
  for (;;) {
    const last = text.at(-1) ?? ''
    const isStray =
      last === ')'
        ? count(text, ')') > count(text, '(')
        : last === ']'
          ? count(text, ']') > count(text, '[')
          : /[.,;:!?…*_]/.test(last)
    if (!isStray) return text
    text = text.slice(0, -1)
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
