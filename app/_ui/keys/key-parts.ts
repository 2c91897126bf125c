/**
 * `mod+shift+k` → [['mod', 'shift', 'k']]; `g b` → [['g'], ['b']]. Lower case. `mod` is ⌘ on a Mac and Ctrl elsewhere.
 * A plus sign itself is written `plus`, the space bar `space`.
 */
export function keyParts(keys: string): string[][] {
  return keys
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((chord) => chord.split('+').map((part) => (part === 'plus' ? '+' : part === 'space' ? ' ' : part)))
}

/** What a key press is called in the same language: `mod+enter`, `?`, `shift+j`. Null for a bare modifier. */
export function nameOfPress(event: KeyPress, isMac: boolean): string | null {
  const key = event.key.toLowerCase()
  if (['shift', 'control', 'alt', 'meta', 'altgraph', 'dead', 'unidentified', 'process'].includes(key)) return null
  const isSymbol = key.length === 1 && !/[\p{L} ]/u.test(key)
  // AltGr reaches us as Ctrl+Alt on Windows: it makes the symbol and means nothing more.
  const isAltGraph = event.getModifierState?.('AltGraph') ?? false
  const mod = isMac ? event.metaKey : event.ctrlKey
  // The other command key is the system's, so such presses are nobody's shortcut.
  if (isMac ? event.ctrlKey : event.metaKey) return null
  const parts: string[] = []
  if (mod && !isAltGraph) parts.push('mod')
  if (event.altKey && !isAltGraph && !(isMac && isSymbol)) parts.push('alt')
  // Shift belongs to the symbol ("?" is Shift+/ here and Shift+ß there), but counts with letters and named keys.
  if (event.shiftKey && !isSymbol) parts.push('shift')
  parts.push(key === '+' ? 'plus' : key === ' ' ? 'space' : key)
  return parts.join('+')
}

/** One chord in the order that nameOfPress uses, so `shift+mod+k` and `mod+shift+k` are the same. */
export function normalKeys(keys: string): string[] {
  return keys
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((chord) => {
      const parts = chord.split('+')
      const modifiers = ['mod', 'alt', 'shift'].filter((modifier) => parts.includes(modifier))
      return [...modifiers, ...parts.filter((part) => !modifiers.includes(part))].join('+')
    })
}

/** True for keys that could be typed by accident or by speech: WCAG 2.1.4 wants those to have a switch. */
export function isSingleKey(keys: string): boolean {
  return normalKeys(keys).every((chord) => [...chord.replace(/^shift\+/, '')].length === 1 || chord === 'plus')
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?: (key: string) => boolean
}
