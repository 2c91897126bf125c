import { expect, test } from 'vitest'
import { TreeUsage } from './tree-usage.ts'

type Row = readonly [pid: number, parent: number, own: number, ofEnded?: number, start?: number]

const BENCH = 100
const sample = (...rows: readonly Row[]) =>
  new Map(rows.map(([pid, parent, own, ofEnded = 0, start = 7]) => [pid, { parent, own, ofEnded, start }]))

function used(...samples: readonly ReturnType<typeof sample>[]): number {
  const tree = new TreeUsage(BENCH)
  for (const one of samples) tree.take(one)
  return tree.used()
}

test('everything below counts, and nothing beside', () => {
  expect(used(sample([BENCH, 1, 2], [200, BENCH, 3], [201, 200, 4], [300, 1, 50]))).toBe(9)
})

test('what nobody of ours waited for stays counted when it has ended', () => {
  const before = sample([BENCH, 1, 2], [200, BENCH, 3], [201, 200, 4])
  expect(used(before, sample([BENCH, 1, 2], [200, BENCH, 3]))).toBe(9)
  expect(used(before, sample([BENCH, 1, 2]))).toBe(9)
})

test('what its parent waited for is not counted twice, and what was not seen of it is added', () => {
  const before = sample([BENCH, 1, 2], [200, BENCH, 3, 1])
  // It had used 5 in all, and a child of its own that was never seen 1.
  expect(used(before, sample([BENCH, 1, 2, 6]))).toBe(8)
})

test('one that has lost its parent is still ours, and a number given again is somebody else', () => {
  const before = sample([BENCH, 1, 2], [200, BENCH, 3], [201, 200, 4])
  expect(used(before, sample([BENCH, 1, 2], [201, 1, 6]))).toBe(11)
  expect(used(before, sample([BENCH, 1, 2], [201, 1, 60, 0, 9]))).toBe(9)
})
