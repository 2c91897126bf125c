import { describe, expect, test } from 'vitest'
import { mentionBefore, peopleLike, pickMention, toBody, toDraft } from './mention-text.ts'

const id = (last: string) => `01890000-0000-7000-8000-00000000000${last}`
const ANNA = { userId: id('a'), name: 'Anna' }
const BERGER = { userId: id('b'), name: 'Anna Berger' }
const UMLAUT = { userId: id('c'), name: 'Jörg Öztürk' }
const people = [ANNA, BERGER, UMLAUT]

const draft = (text: string, picks: Record<string, string> = {}) => ({ text, picks })

describe('toBody', () => {
  test('turns names into people, the longest first', () => {
    expect(toBody(draft('@Anna Berger, and @Anna?'), people)).toBe(`<@${BERGER.userId}>, and <@${ANNA.userId}>?`)
  })

  test('leaves mail addresses, half names and strangers alone', () => {
    const text = 'anna@Anna.example, @Annabel and @Nobody'
    expect(toBody(draft(text), people)).toBe(text)
  })

  test('does not guess between two people of one name, but keeps the one that was picked', () => {
    const twins = [ANNA, { userId: id('d'), name: 'Anna' }]
    expect(toBody(draft('@Anna'), twins)).toBe('@Anna')
    expect(toBody(draft('@Anna', { Anna: id('d') }), twins)).toBe(`<@${id('d')}>`)
  })

  test('comes back the same after editing, also for people who have left the board', () => {
    const body = `<@${UMLAUT.userId}>: please look, <@${id('f')}>`
    const names: Record<string, string> = { [UMLAUT.userId]: UMLAUT.name, [id('f')]: 'Gone Person' }
    expect(
      toBody(
        toDraft(body, (userId) => names[userId] ?? ''),
        people,
      ),
    ).toBe(body)
  })
})

describe('mentionBefore', () => {
  test.each([
    ['@', 1, { from: 0, query: '' }],
    ['Hello @an', 9, { from: 6, query: 'an' }],
    ['(@Anna B', 8, { from: 1, query: 'Anna B' }],
  ])('%s', (text, caret, place) => {
    expect(mentionBefore(text, caret)).toEqual(place)
  })

  test.each([
    ['mail@an', 7],
    ['@ an', 4],
    ['@anna\nmore', 10],
    ['no one', 6],
  ])('nobody in %s', (text, caret) => {
    expect(mentionBefore(text, caret)).toBeNull()
  })
})

test('peopleLike finds by any word of a name, without accents', () => {
  expect(peopleLike(people, 'ozt')).toEqual([UMLAUT])
  expect(peopleLike(people, 'an').map((one) => one.name)).toEqual(['Anna', 'Anna Berger'])
  expect(peopleLike(people, 'nna')).toEqual([])
})

test('pickMention replaces what was typed and goes on after a space', () => {
  const picked = pickMention(draft('Ask @joe today'), { from: 4, to: 8 }, UMLAUT)
  expect(picked.draft.text).toBe('Ask @Jörg Öztürk today')
  expect(picked.draft.text.slice(picked.caret)).toBe('today')
  expect(toBody(picked.draft, [])).toBe(`Ask <@${UMLAUT.userId}> today`)
})
