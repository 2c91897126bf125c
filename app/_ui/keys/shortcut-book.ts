import { isSingleKey, normalKeys } from './key-parts.ts'

/** One thing that keys do. */
export type Shortcut = {
  /** `j`, `shift+j`, `mod+enter`, `g b` (one after the other), `escape`, `?`. */
  keys: string
  /** What it does, for the list of shortcuts. */
  label: string
  /** Heading in that list. */
  group: string
  run: () => void
  /** Also while one types in a field. On by itself for keys with `mod`. */
  inFields?: boolean
  /** Also inside dialogs, menus and lists. */
  inDialogs?: boolean
}

/** What lies under the focus when keys are pressed. */
export type Place = { typing: boolean; inDialog: boolean }

const SEQUENCE_MS = 1200

/** Every shortcut alive on the page, and the rule which of them a press means. Knows no DOM. */
export type ShortcutBook = ReturnType<typeof createShortcutBook>

/** Makes an empty book. Later entries win over earlier ones with the same keys. */
export function createShortcutBook() {
  let entries: readonly Shortcut[] = []
  let single = true
  let begun: string[] = []
  let begunAt = 0
  const listeners = new Set<() => void>()

  function changed(next: readonly Shortcut[]): void {
    entries = next
    for (const listener of listeners) listener()
  }

  /** Adds an entry; the answer takes it out again. */
  function add(shortcut: Shortcut): () => void {
    changed([...entries, shortcut])
    return () => changed(entries.filter((entry) => entry !== shortcut))
  }

  /** The shortcut that this press completes, if any. A press may also begin or continue a sequence. */
  function press(name: string, place: Place, now: number): Shortcut | 'begun' | null {
    if (now - begunAt > SEQUENCE_MS) begun = []
    const open = entries.filter((entry) => isOpenTo(entry, place, single))
    for (const path of begun.length > 0 ? [[...begun, name], [name]] : [[name]]) {
      const { whole, more } = match(open, path)
      begun = whole || !more ? [] : path
      if (whole) return whole
      if (!more) continue
      begunAt = now
      return 'begun'
    }
    begun = []
    return null
  }

  return {
    add,
    press,
    list: () => entries,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Single keys on or off, as WCAG 2.1.4 asks. */
    setSingleKeys(on: boolean) {
      single = on
    },
  }
}

function match(entries: readonly Shortcut[], path: readonly string[]) {
  const typed = path.join(' ')
  const wayOf = (entry: Shortcut) => normalKeys(entry.keys).join(' ')
  return {
    whole: entries.findLast((entry) => wayOf(entry) === typed),
    more: entries.some((entry) => wayOf(entry).startsWith(`${typed} `)),
  }
}

function isOpenTo(entry: Shortcut, place: Place, single: boolean): boolean {
  if (!single && isSingleKey(entry.keys)) return false
  const typable = entry.inFields ?? normalKeys(entry.keys).some((chord) => chord.startsWith('mod+'))
  if (place.typing && !typable) return false
  return !place.inDialog || entry.inDialogs === true
}
