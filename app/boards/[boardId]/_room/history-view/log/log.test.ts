import { expect, test, vi } from 'vitest'
import type { Event } from '#board/law/event.ts'
import type { FetchEvents } from './fetch-events.ts'
import { createLog, PAGE } from './log.ts'

const event = (seq: number): Event => ({
  type: 'board.renamed',
  data: { title: `t${seq}`, was: '' },
  seq,
  at: seq,
  by: '',
  commandId: '',
  v: 1,
})

function server(count: number, most = 1000) {
  const all = Array.from({ length: count }, (_, at) => event(at + 1))
  const fetchEvents = vi.fn<FetchEvents>(async (after, limit) => all.slice(after, after + Math.min(limit, most)))
  return { fetchEvents, add: () => all.push(event(all.length + 1)) }
}

const seqs = (log: ReturnType<typeof createLog>) => log.get().events.map(({ seq }) => seq)

test('reads the newest page first, then backwards to the beginning', async () => {
  const { fetchEvents } = server(250)
  const log = createLog(fetchEvents, 250)
  await log.earlier()
  expect(seqs(log)).toEqual(Array.from({ length: PAGE }, (_, at) => 151 + at))
  expect(log.get()).toMatchObject({ state: 'ready', isWhole: false })
  await log.earlier()
  await log.earlier()
  expect(seqs(log)).toEqual(Array.from({ length: 250 }, (_, at) => at + 1))
  expect(log.get().isWhole).toBe(true)
})

test('follows the board without a gap, also when told of two steps at once', async () => {
  const { fetchEvents, add } = server(3)
  const log = createLog(fetchEvents, 3)
  void log.earlier()
  add()
  void log.follow(4)
  add()
  await log.follow(5)
  expect(seqs(log)).toEqual([1, 2, 3, 4, 5])
})

test('completes a page that the server cut short [S1]', async () => {
  const { fetchEvents } = server(90, 20)
  const log = createLog(fetchEvents, 90)
  await log.earlier()
  expect(seqs(log)).toHaveLength(90)
})

test('says when it failed, keeps what it has, and recovers', async () => {
  const { fetchEvents, add } = server(5)
  const log = createLog(fetchEvents, 5)
  await log.earlier()
  add()
  fetchEvents.mockRejectedValueOnce(new Error('offline'))
  await log.follow(6)
  expect(log.get().state).toBe('failed')
  expect(seqs(log)).toHaveLength(5)
  await log.retry()
  expect(log.get().state).toBe('ready')
  expect(seqs(log)).toHaveLength(6)
})
