import { expect, it } from 'vitest'
import { userId } from '../testing/world.ts'
import { cutAtMentions, mentionOf, mentionsIn, withNames } from './mention.ts'

const [anna, bo] = [userId(1), userId(2)]
const body = `${mentionOf(anna)}${mentionOf(bo)} and ${mentionOf(anna)}: look`

it('finds who is mentioned, each once and in order', () => {
  expect(mentionsIn(body)).toEqual([anna, bo])
  expect(mentionsIn('<@somebody> <@>')).toEqual([])
})

it('puts names in the place of mentions', () => {
  expect(withNames(body, (id) => (id === anna ? 'Anna $&' : 'Bo'))).toBe('@Anna $&@Bo and @Anna $&: look')
})

it('cuts a body at its mentions and loses nothing', () => {
  expect(cutAtMentions(body)).toEqual([
    { userId: anna },
    { userId: bo },
    { text: ' and ' },
    { userId: anna },
    { text: ': look' },
  ])
  expect(cutAtMentions('')).toEqual([])
  // Ids are written in small letters; anything else is words, here as for whoever is told of a mention.
  const large = mentionOf(anna).toUpperCase().replace('0', 'A')
  expect(cutAtMentions(large)).toEqual([{ text: large }])
})
