import { describe, expect, test, vi } from 'vitest'
import { createShortcutBook } from './shortcut-book.ts'
import type { Shortcut } from './shortcut-book.ts'

const page = { typing: false, inDialog: false }
const field = { typing: true, inDialog: false }
const dialog = { typing: false, inDialog: true }

function entry(keys: string, more: Partial<Shortcut> = {}): Shortcut {
  return { keys, label: keys, group: 'g', run: () => undefined, ...more }
}

describe('shortcut book', () => {
  test('the last entry with the same keys wins, and the earlier one returns when it leaves', () => {
    const book = createShortcutBook()
    const first = entry('j')
    const second = entry('j')
    book.add(first)
    const leave = book.add(second)
    expect(book.press('j', page, 0)).toBe(second)
    leave()
    expect(book.press('j', page, 0)).toBe(first)
  })

  test('single keys are silent while one types; keys with mod are not', () => {
    const book = createShortcutBook()
    book.add(entry('j'))
    const save = entry('mod+enter')
    book.add(save)
    expect(book.press('j', field, 0)).toBeNull()
    expect(book.press('mod+enter', field, 0)).toBe(save)
  })

  test('nothing below a dialog answers, unless it says so', () => {
    const book = createShortcutBook()
    book.add(entry('j'))
    const inside = entry('k', { inDialogs: true })
    book.add(inside)
    expect(book.press('j', dialog, 0)).toBeNull()
    expect(book.press('k', dialog, 0)).toBe(inside)
  })

  test('a sequence runs on its last key, is forgotten after a pause and after a wrong key', () => {
    const book = createShortcutBook()
    const boards = entry('g b')
    book.add(boards)
    expect(book.press('g', page, 0)).toBe('begun')
    expect(book.press('b', page, 500)).toBe(boards)
    expect(book.press('g', page, 1000)).toBe('begun')
    expect(book.press('b', page, 9000)).toBeNull()
    expect(book.press('g', page, 10_000)).toBe('begun')
    expect(book.press('x', page, 10_100)).toBeNull()
    expect(book.press('b', page, 10_200)).toBeNull()
  })

  test('a wrong second key still means what it means alone', () => {
    const book = createShortcutBook()
    book.add(entry('g b'))
    const next = entry('j')
    book.add(next)
    book.press('g', page, 0)
    expect(book.press('j', page, 100)).toBe(next)
  })

  test('single keys can be switched off (WCAG 2.1.4); keys with mod and Escape stay', () => {
    const book = createShortcutBook()
    book.add(entry('j'))
    book.add(entry('g b'))
    const palette = entry('mod+k')
    const leave = entry('escape')
    book.add(palette)
    book.add(leave)
    book.setSingleKeys(false)
    expect(book.press('j', page, 0)).toBeNull()
    expect(book.press('g', page, 0)).toBeNull()
    expect(book.press('mod+k', page, 0)).toBe(palette)
    expect(book.press('escape', page, 0)).toBe(leave)
  })

  test('listeners hear of every change', () => {
    const book = createShortcutBook()
    const heard = vi.fn()
    const stop = book.subscribe(heard)
    book.add(entry('j'))()
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    book.add(entry('j'))
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
