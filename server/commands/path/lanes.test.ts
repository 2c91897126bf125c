import { expect, it } from 'vitest'
import { SYSTEM } from '#board/board.ts'
import { refuse } from '#board/kernel/refusal.ts'
import type { Entry } from './entry.ts'
import { makeLanes } from './lanes.ts'

const entry = (id: string): Entry => ({ id, actor: SYSTEM, command: refuse('INVALID'), digest: '', objection: null })
const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Lanes whose batches wait until they are let go, and the batches that were begun. */
function heldLanes(mostTogether: number, mostWaiting: number) {
  const batches: { boardId: string; ids: string[]; go: () => void }[] = []
  const lanes = makeLanes(
    (boardId, entries) =>
      new Promise((resolve) => {
        const go = () => resolve(new Map(entries.map((one, index) => [one, { seq: index }])))
        batches.push({ boardId, ids: entries.map((one) => one.id), go })
      }),
    mostTogether,
    mostWaiting,
  )
  return { lanes, batches }
}

it('runs what waits for the same board together, and boards beside each other', async () => {
  const { lanes, batches } = heldLanes(3, 100)
  const answers = ['a', 'b', 'c', 'd', 'e'].map((id) => lanes.join('one', entry(id)))
  void lanes.join('two', entry('x'))
  await breath()
  expect(batches.map((one) => one.ids)).toEqual([['a', 'b', 'c'], ['x']])
  batches[0]?.go()
  await breath()
  expect(batches.map((one) => one.ids)).toEqual([['a', 'b', 'c'], ['x'], ['d', 'e']])
  batches[2]?.go()
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 0, 1].map((seq) => ({ seq })))
})

it('[R3] keeps the place of an entry that has something to look up', async () => {
  const { lanes, batches } = heldLanes(10, 100)
  void lanes.join('one', new Promise((resolve) => setTimeout(() => resolve(entry('slow')), 20)))
  void lanes.join('one', entry('quick'))
  await expect.poll(() => batches.map((one) => one.ids)).toEqual([['slow', 'quick']])
})

it('answers BUSY instead of letting a queue grow without end', async () => {
  const { lanes, batches } = heldLanes(1, 2)
  void lanes.join('one', entry('running'))
  await breath()
  void lanes.join('one', entry('first'))
  void lanes.join('one', entry('second'))
  expect(await lanes.join('one', entry('third'))).toMatchObject({ refused: { code: 'BUSY' } })
  for (let n = 0; n < 3; n += 1) {
    batches[n]?.go()
    await breath()
  }
  await lanes.drained()
  expect(batches.flatMap((one) => one.ids)).toEqual(['running', 'first', 'second'])
})

it('goes on after a batch that failed', async () => {
  let isFirst = true
  const lanes = makeLanes((_boardId, entries) => {
    const failed = isFirst
    isFirst = false
    return failed
      ? Promise.reject(new Error('broken'))
      : Promise.resolve(new Map(entries.map((one) => [one, { seq: 7 }])))
  })
  expect(await lanes.join('one', entry('a'))).toMatchObject({ refused: { code: 'NOT_SAVED' } })
  expect(await lanes.join('one', entry('b'))).toEqual({ seq: 7 })
})

type Sent = Parameters<Parameters<typeof makeLanes<string>>[0]>[2]['onSent']

/** Lanes whose batches are sent and let go by hand; tells with which plan each was begun. */
function plannedLanes() {
  const batches: { ids: string; plan: string | null; sent: Sent; go: () => void }[] = []
  const lanes = makeLanes<string>((_boardId, entries, { plan, onSent }) => {
    const { promise, resolve } = Promise.withResolvers<ReadonlyMap<Entry, { seq: number }>>()
    const go = () => resolve(new Map(entries.map((one) => [one, { seq: 1 }])))
    batches.push({ ids: idsOf(entries), plan, sent: onSent, go })
    return promise
  })
  return { lanes, batches }
}

const idsOf = (entries: readonly Entry[]) => entries.map((one) => one.id).join('')
const planFor = (entries: readonly Entry[]) => `plan of ${idsOf(entries)}`

it('plans what waits while a batch is under way, and what comes later goes with the batch after', async () => {
  const { lanes, batches } = plannedLanes()
  const join = (...ids: string[]) => ids.map((id) => lanes.join('one', entry(id)))
  const answers = join('a')
  await breath()
  answers.push(...join('b', 'c'))
  batches[0]?.sent(planFor)
  batches[0]?.sent(() => 'a second plan')
  answers.push(...join('d'))
  for (let n = 0; n < 3; n += 1) {
    batches[n]?.go()
    await breath()
  }
  expect(await Promise.all(answers)).toHaveLength(4)
  expect(batches.map(({ ids, plan }) => [ids, plan])).toEqual([
    ['a', null],
    ['bc', 'plan of bc'],
    ['d', null],
  ])
})

it('plans nothing for a batch that is over, nor where something has to be looked up, nor where planning fails', async () => {
  const { lanes, batches } = plannedLanes()
  const answers = [lanes.join('one', entry('a'))]
  await breath()
  answers.push(lanes.join('one', Promise.resolve(entry('b'))))
  batches[0]?.sent(planFor)
  batches[0]?.go()
  await breath()
  answers.push(lanes.join('one', entry('c')))
  batches[0]?.sent(planFor)
  batches[1]?.sent(() => {
    throw new Error('broken')
  })
  batches[1]?.go()
  await breath()
  batches[2]?.go()
  expect(await Promise.all(answers)).toEqual(Array(3).fill({ seq: 1 }))
  expect(batches.map(({ ids, plan }) => [ids, plan])).toEqual([
    ['a', null],
    ['b', null],
    ['c', null],
  ])
})
