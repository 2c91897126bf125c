import { describe, expect, test } from 'vitest'
import { LIMITS } from '#board/kernel/limits.ts'
import { SHAPES, timeOf } from '#board/testing/worst-words.ts'
import { userId } from '#board/testing/world.ts'
import { caretAt, caretSpan, moveCaret } from '../article/caret/caret.ts'
import { unitsOf } from '../article/caret/units.ts'
import { trimmedSpan } from '../article/text/text-map.ts'
import { mergeWords, runsAgainst } from '../claim/conflict/merge-words.ts'
import { readAddress, readDate } from '../claim/evidence/form/read-typed.ts'
import { bodyParts } from '../claim/threads/text/body-parts.ts'
import { mentionBefore, peopleLike, toBody, toDraft } from '../claim/threads/text/mention-text.ts'

// A page may do nothing for longer than 200 ms; ten times that, so that a busy machine fails nothing.
const MOST_MS = 2_000

describe.each(Object.entries(SHAPES))('the worst words on a page: %s', (_name, shape) => {
  const prose = shape(LIMITS.prose)
  const other = `${shape(LIMITS.prose - 7)} other`
  const people = Array.from({ length: LIMITS.members }, (_, n) => ({
    userId: userId(n),
    name: `${shape(76).replace(/\s/g, ' ')}${n}`,
  }))
  const picks = Object.fromEntries(people.map((person) => [person.name, person.userId]))

  test.each<[string, () => unknown]>([
    ['a comment', () => bodyParts(prose)],
    ['a comment being written', () => toBody({ text: prose, picks }, people)],
    ['a comment of ats', () => toBody({ text: `@${people[0]?.name ?? ''}`.repeat(200), picks: {} }, people)],
    ['a comment being edited', () => toDraft(prose, () => 'Anna')],
    ['a mention', () => [mentionBefore(prose, prose.length), peopleLike(people, shape(40))]],
    ['two edits', () => mergeWords(prose, other, `x ${prose}`)],
    ['two versions', () => runsAgainst(prose, other)],
    ['a pasted address', () => [readAddress(prose), readAddress(shape(9_000)), readDate(prose)]],
    ['a selection', () => trimmedSpan(shape(LIMITS.articleText), 0, LIMITS.articleText)],
  ])('%s takes no long', (name, run) => {
    expect(timeOf({ name, run })).toBeLessThan(MOST_MS)
  })

  test('the caret walks through the longest article, a sentence at a time', { timeout: 60_000 }, () => {
    const text = shape(LIMITS.articleText)
    expect(timeOf({ name: 'units', run: () => unitsOf(text, 'de') })).toBeLessThan(MOST_MS)
    const units = unitsOf(text, 'de')
    const middle = caretAt(units, LIMITS.articleText / 2)
    const walk = () => {
      let caret = middle
      for (let step = 0; step < 20; step++)
        caret = moveCaret(units, caret, { by: 'sentence', step: 1, extend: step > 9 })
      return caretSpan(units, caret)
    }
    expect(timeOf({ name: 'caret', run: walk })).toBeLessThan(MOST_MS)
  })
})
