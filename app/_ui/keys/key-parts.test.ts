import { describe, expect, test } from 'vitest'
import { isSingleKey, keyParts, nameOfPress, normalKeys } from './key-parts.ts'

type Press = Parameters<typeof nameOfPress>[0]

function press(key: string, held: Partial<Omit<Press, 'key'>> & { altGraph?: boolean } = {}): Press {
  const { altGraph, ...modifiers } = held
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { key, ...none, ...modifiers, getModifierState: (name) => name === 'AltGraph' && altGraph === true }
}

describe('nameOfPress', () => {
  test.each([
    [press('j'), false, 'j'],
    [press('J', { shiftKey: true }), false, 'shift+j'],
    [press('?', { shiftKey: true }), false, '?'],
    [press('k', { ctrlKey: true }), false, 'mod+k'],
    [press('k', { metaKey: true }), true, 'mod+k'],
    [press('k', { metaKey: true }), false, null],
    [press('k', { ctrlKey: true }), true, null],
    [press('Enter', { ctrlKey: true }), false, 'mod+enter'],
    [press(' '), false, 'space'],
    [press('+', { shiftKey: true }), false, 'plus'],
    [press('Shift', { shiftKey: true }), false, null],
    [press('Dead'), false, null],
    [press('ö', { altKey: true }), false, 'alt+ö'],
  ])('%o on a Mac: %s → %s', (event, isMac, name) => {
    expect(nameOfPress(event, isMac)).toBe(name)
  })

  test('AltGr on a German keyboard makes the bracket and nothing more', () => {
    expect(nameOfPress(press('[', { ctrlKey: true, altKey: true, altGraph: true }), false)).toBe('[')
  })
})

test('keyParts splits sequences and chords for drawing', () => {
  expect(keyParts('mod+Shift+k')).toEqual([['mod', 'shift', 'k']])
  expect(keyParts('g b')).toEqual([['g'], ['b']])
  expect(keyParts('plus')).toEqual([['+']])
})

test('normalKeys orders modifiers', () => {
  expect(normalKeys('shift+mod+k')).toEqual(normalKeys('mod+shift+k'))
})

test.each([
  ['j', true],
  ['?', true],
  ['shift+j', true],
  ['g b', true],
  ['space', false],
  ['mod+k', false],
  ['escape', false],
])('isSingleKey(%s) is %s', (keys, answer) => {
  expect(isSingleKey(keys)).toBe(answer)
})
