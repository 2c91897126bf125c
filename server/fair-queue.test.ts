import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { FairQueue, type QueueLimits, type Ticket } from './fair-queue.ts'

const LIMITS: QueueLimits = { atOnce: 1, mostEach: 5, mostWaiting: 8, keptMs: 1_000 }

/** A queue whose work is done when the test says so. */
function aQueue(limits: Partial<QueueLimits> = {}) {
  let clock = 0
  const begun: string[] = []
  const ends: (() => void)[] = []
  const make = (order: string) => {
    begun.push(order)
    return new Promise<string>((resolve, reject) =>
      ends.push(() => (order === 'broken' ? reject(new Error('broken')) : resolve(`made ${order}`))),
    )
  }
  const queue = new FairQueue<string, string>(make, { ...LIMITS, ...limits }, () => clock)
  return {
    queue,
    begun,
    pass: (ms: number) => void (clock += ms),
    ask: (who: string, order: string) => queue.ask(who, order, order),
    async endOne() {
      ends.shift()?.()
      await turn()
    },
  }
}

it('lets people take turns, however much one of them wants', async () => {
  const { ask, begun, endOne } = aQueue()
  for (const n of [1, 2, 3, 4]) ask('hungry', `h${n}`)
  ask('modest', 'm1')
  ask('third', 't1')
  for (let n = 0; n < 6; n += 1) await endOne()
  expect(begun).toEqual(['h1', 'h2', 'm1', 't1', 'h3', 'h4'])
})

it('makes once what several want, in the turn of whoever is first', async () => {
  const { ask, begun, endOne } = aQueue()
  const tickets = [ask('a', 'x1'), ask('a', 'x2'), ask('a', 'same'), ask('b', 'same')]
  for (let n = 0; n < 4; n += 1) await endOne()
  expect(begun).toEqual(['x1', 'x2', 'same'])
  expect(await Promise.all(tickets.map((ticket) => ticket?.done))).toEqual([
    'made x1',
    'made x2',
    'made same',
    'made same',
  ])
})

it('says how many come before, in the order of the turns', async () => {
  const { ask, endOne } = aQueue()
  const tickets = ['h1', 'h2', 'h3'].map((order) => ask('hungry', order))
  const modest = ask('modest', 'm1')
  const places = () => [...tickets, modest].map((ticket) => ticket?.ahead())
  expect(places()).toEqual([null, 1, 3, 2])
  await endOne()
  expect(places().slice(1)).toEqual([null, 2, 1])
})

it('takes only so many of one person, and of all together', () => {
  const { ask, queue } = aQueue()
  const answers = (who: string) => [1, 2, 3, 4, 5, 6, 7].map((n) => ask(who, `${who}${n}`) !== null)
  // One is being made and waits no more.
  expect(answers('a')).toEqual([true, true, true, true, true, true, false])
  expect(answers('b')).toEqual([true, true, true, false, false, false, false])
  expect(queue.waiting).toBe(8)
  // What waits already costs nothing more.
  expect(ask('c', 'a3')).not.toBeNull()
  expect(ask('c', 'c1')).toBeNull()
})

it('does not make what nobody waits for any more, unless they ask again in time', async () => {
  const { ask, begun, endOne, pass, queue } = aQueue()
  ask('a', 'first')
  const leave = (ticket: Ticket<string> | null) => ticket?.leave()
  leave(ask('a', 'gone'))
  leave(ask('a', 'back'))
  pass(900)
  ask('a', 'back')
  pass(200)
  await endOne()
  await endOne()
  expect(begun).toEqual(['first', 'back'])
  expect(queue.waiting).toBe(0)
})

it('goes on after one that fails, and tells everybody at the end', async () => {
  const { ask, endOne, queue } = aQueue()
  const broken = ask('a', 'broken')
  const [next, last] = [ask('a', 'next'), ask('a', 'last')]
  const failed = broken?.done.then(String, (error: unknown) => String(error))
  await endOne()
  expect(await failed).toContain('broken')
  queue.dismiss('come again')
  expect(await last?.done).toBe('come again')
  await endOne()
  expect(await next?.done).toBe('made next')
})
