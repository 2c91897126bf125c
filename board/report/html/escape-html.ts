import { breakablePieces } from '../../text/breakable.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
}

/** A longer text between tags; where it could not break, it may (see `breakablePieces`). */
export function htmlWords(text: string): string {
  return breakablePieces(text).map(escapeHtml).join('<wbr>')
}

/** An address as it may stand in `href`: web addresses only, everything else leads nowhere. */
export function safeHref(address: string): string {
  return /^https?:\/\//i.test(address) ? escapeHtml(address) : '#'
}
