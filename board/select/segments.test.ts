import { describe, expect, test } from 'vitest'
import { recordId, World } from '../testing/world.ts'
import { quoteAt } from '../text/anchor.ts'
import { paragraphsOf } from './paragraphs.ts'
import { cutParagraphs, marksOf, segmentsOf } from './segments.ts'

function wordsOf(world: World, start: number, end: number) {
  return world.board.article.text.slice(start, end)
}

describe('segments of an article', () => {
  test('put back together are the text, to the code unit, whatever overlaps', () => {
    const world = World.open()
    world.claim(10, 'rund 5,8 Milliarden US-Dollar')
    world.claim(11, '5,8 Milliarden US-Dollar ein. Danach fiel der Kurs')
    world.claim(12, 'Größere Überraschungen blieben aus 🙂')
    const { text } = world.board.article
    const cut = cutParagraphs(paragraphsOf(text), marksOf(world.board))
    for (const { paragraph, segments } of cut) {
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(paragraph.text)
    }
  })

  test('overlapping marks share the words in the middle, lie in different lanes, and each ends once', () => {
    const world = World.open()
    const a = world.claim(10, 'rund 5,8 Milliarden')
    const b = world.claim(11, '5,8 Milliarden US-Dollar')
    const marks = marksOf(world.board)
    expect(new Set(marks.map((mark) => mark.lane)).size).toBe(2)
    const cut = cutParagraphs(paragraphsOf(world.board.article.text), marks).flatMap(({ segments }) => segments)
    const shared = cut.find((segment) => segment.marks.length === 2)
    expect(shared && wordsOf(world, shared.start, shared.end)).toBe('5,8 Milliarden')
    expect(cut.flatMap(({ ends }) => ends.map((mark) => mark.claimId))).toEqual([a, b])
  })

  test('a mark across a line break is drawn in both lines and ends in the second', () => {
    const world = World.open()
    const { text } = world.board.article
    const start = text.indexOf('ein genialer')
    const end = text.indexOf('blieben')
    const claimId = recordId(20)
    world.must(3, { type: 'claim.add', claimId, statement: 'x', occurrence: quoteAt(text, start, end) })
    const lines = cutParagraphs(paragraphsOf(text), marksOf(world.board))
    const drawn = lines.filter(({ segments }) => segments.some(({ marks }) => marks.length > 0))
    expect(drawn).toHaveLength(2)
    expect(drawn.map(({ segments }) => segments.flatMap(({ ends }) => ends).length)).toEqual([0, 1])
  })

  test('blanks at the edges of a quote are not drawn, and dropped claims not at all', () => {
    const world = World.open()
    const kept = world.claim(10, ' 5,8 Milliarden ')
    const gone = world.claim(11, 'Blase')
    world.must(3, { type: 'claim.drop', claimId: gone, reason: 'Meinung' })
    const marks = marksOf(world.board)
    expect(marks.map((mark) => mark.claimId)).toEqual([kept])
    expect(marks.map(({ start, end }) => wordsOf(world, start, end))).toEqual(['5,8 Milliarden'])
  })

  test('a paragraph whose marks stayed is the same object after another one changed', () => {
    const world = World.open()
    world.claim(10, '5,8 Milliarden')
    const paragraphs = paragraphsOf(world.board.article.text)
    const before = cutParagraphs(paragraphs, marksOf(world.board))
    world.claim(11, 'Blase')
    const after = cutParagraphs(paragraphs, marksOf(world.board), before)
    expect(after.map((cut, at) => cut === before[at])).toEqual([true, true, false])
  })

  test('a paragraph without marks is one segment', () => {
    expect(segmentsOf({ start: 5, end: 9 }, [])).toEqual([{ start: 5, end: 9, marks: [], ends: [] }])
  })

  test('of many marks in one place the innermost are layered, and each still ends once', () => {
    const text = 'a'.repeat(2_000)
    const marks = Array.from({ length: 900 }, (_, n) => ({
      claimId: recordId(n),
      occurrenceId: recordId(n),
      start: n,
      end: 2_000 - n,
      lane: 0,
    }))
    const cut = cutParagraphs(paragraphsOf(text), marks).flatMap(({ segments }) => segments)
    expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    const layers = cut.reduce((sum, segment) => sum + segment.marks.length, 0)
    expect(layers).toBeLessThan(20_000)
    expect(cut.find(({ start }) => start === 899)?.marks.at(-1)?.claimId).toBe(recordId(899))
    expect(new Set(cut.flatMap(({ ends }) => ends)).size).toBe(900)
  })

  test('a quote of blanks alone is drawn nowhere', () => {
    const world = World.open('Der Kurs     fiel.')
    const occurrence = quoteAt('Der Kurs     fiel.', 8, 12)
    world.must(3, { type: 'claim.add', claimId: recordId(10), statement: 'x', occurrence })
    expect(marksOf(world.board)).toEqual([])
  })
})
