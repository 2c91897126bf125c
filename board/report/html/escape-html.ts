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

/** An address as it may stand in `href`: web addresses only, everything else leads nowhere. */
export function safeHref(address: string): string {
  return /^https?:\/\//i.test(address) ? escapeHtml(address) : '#'
}
