'use client'

import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { nameOfPress } from './key-parts.ts'
import { createShortcutBook } from './shortcut-book.ts'
import type { Place, Shortcut, ShortcutBook } from './shortcut-book.ts'
import { isMacNow } from './use-is-mac.ts'
import { singleKeysOn } from './single-keys.ts'

const Book = createContext<ShortcutBook | null>(null)

/** Listens to the keyboard for everything below it; stands once in the layout. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [book] = useState(createShortcutBook)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const name = nameOfPress(event, isMacNow())
      if (!name) return
      book.setSingleKeys(singleKeysOn())
      const meant = book.press(name, placeOf(event.target), event.timeStamp)
      if (!meant) return
      event.preventDefault()
      if (meant !== 'begun') meant.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [book])

  return <Book value={book}>{children}</Book>
}

/** The book of the page. */
export function useShortcutBook(): ShortcutBook {
  const book = use(Book)
  if (!book) throw new Error('A shortcut needs <ShortcutProvider> above it.')
  return book
}

/** Every shortcut alive now, for a list of them. */
export function useShortcutList(): readonly Shortcut[] {
  const book = useShortcutBook()
  return useSyncExternalStore(book.subscribe, book.list, book.list)
}

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return { typing: false, inDialog: false }
  return {
    typing: Boolean(
      target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]'),
    ),
    inDialog: Boolean(target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')),
  }
}
