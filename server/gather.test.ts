import { expect, it } from 'vitest'
import { gather } from './gather.ts'

const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

function heldGather() {
  const questions: { keys: readonly string[]; go: (fails?: boolean) => void }[] = []
  const ask = gather((keys) => {
    const { promise, resolve, reject } = Promise.withResolvers<Map<string, string>>()
    const go = (fails = false) =>
      fails
        ? reject(new Error('away'))
        : resolve(new Map(keys.filter((key) => key !== 'x').map((key) => [key, `${key}!`])))
    questions.push({ keys, go })
    return promise
  })
  return { ask, questions }
}

it('asks once for what is wanted in one breath, and gives null for what is not there', async () => {
  const { ask, questions } = heldGather()
  const answers = Promise.all(['a', 'b', 'a', 'x'].map(ask))
  await breath()
  questions[0]?.go()
  expect(await answers).toEqual(['a!', 'b!', 'a!', null])
  expect(questions.map(({ keys }) => keys)).toEqual([['a', 'b', 'x']])
})

it('reads anew for whoever asks while a look-up is under way', async () => {
  const { ask, questions } = heldGather()
  const early = ask('a')
  await breath()
  const late = Promise.all([ask('a'), ask('c')])
  questions[0]?.go()
  expect(await early).toBe('a!')
  await breath()
  questions[1]?.go()
  expect(await late).toEqual(['a!', 'c!'])
  expect(questions.map(({ keys }) => keys)).toEqual([['a'], ['a', 'c']])
})

it('fails those whose look-up failed, and goes on', async () => {
  const { ask, questions } = heldGather()
  const lost = ask('a')
  await breath()
  questions[0]?.go(true)
  await expect(lost).rejects.toThrow('away')
  const found = ask('a')
  await breath()
  questions[1]?.go()
  expect(await found).toBe('a!')
})
