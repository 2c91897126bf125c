import { describe, expect, test } from 'vitest'
import { World } from '#board/testing/world.ts'
import { renderRoom } from '../../testing/render-room.tsx'
import { ArticleView } from '../article-view.tsx'
import { offsetOf, rangeOf, selectedSpan, trimmedSpan } from './text-map.ts'

function aWorld() {
  const world = World.open()
  world.claim(10, 'rund 5,8 Milliarden US-Dollar ein')
  world.claim(11, '5,8 Milliarden')
  return world
}

function drawn(world = aWorld()) {
  const { container } = renderRoom(<ArticleView />, world)
  const root = container.querySelector('.article-text')
  if (!root) throw new Error('no article')
  return { root, text: world.board.article.text }
}

describe('places in the page and in the text', () => {
  test('every span of the text can be selected in the page and read back, over marks, signs and lines', () => {
    const { root, text } = drawn()
    const letters = [...text.matchAll(/\S/gu)].map((match) => match.index)
    for (const [at, start] of letters.entries()) {
      const last = letters[Math.min(at + 17, letters.length - 1)] ?? start
      const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length
      const range = rangeOf(root, start, end)
      document.getSelection()?.removeAllRanges()
      if (range) document.getSelection()?.addRange(range)
      expect(selectedSpan(root, text)).toEqual({ start, end })
    }
  })

  test('a stretch that no browser could break is drawn in pieces, and places in it are found all the same', () => {
    const text = `Er sagte: ${'ب'.repeat(1_000)} und ging.`
    const { root } = drawn(World.open(text))
    expect(root.querySelectorAll('wbr')).toHaveLength(4)
    for (const [start, end] of [
      [9, 700],
      [210, 410],
      [300, 1_020],
    ] as const) {
      const range = rangeOf(root, start, end)
      expect(range?.toString()).toBe(text.slice(start, end))
      document.getSelection()?.removeAllRanges()
      if (range) document.getSelection()?.addRange(range)
      expect(selectedSpan(root, text)).toEqual(trimmedSpan(text, start, end))
    }
  })

  test('a selection that ends on a sign or between lines means the words beside it', () => {
    const { root, text } = drawn()
    const sign = root.querySelector('[data-sign]')
    const parent = sign?.parentElement
    if (!sign || !parent) throw new Error('no sign')
    const after = [...parent.childNodes].indexOf(sign) + 1
    expect(offsetOf(root, parent, after, 'end')).toBe(text.indexOf('Milliarden') + 'Milliarden'.length)
    expect(offsetOf(root, root, 1, 'start')).toBe(text.indexOf('Der Konzern'))
  })

  test('edges lose their blanks, and never half a letter', () => {
    expect(trimmedSpan('a  🙂 b', 1, 6)).toEqual({ start: 3, end: 5 })
    expect(trimmedSpan('a🙂b', 2, 4)).toEqual({ start: 1, end: 4 })
    expect(trimmedSpan('a🙂b', 0, 2)).toEqual({ start: 0, end: 3 })
    expect(trimmedSpan('a   b', 1, 4)).toBeNull()
  })
})
