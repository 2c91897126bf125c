import { expect, test } from 'vitest'
import { rankItems } from './rank-items.ts'

const items = [
  { label: 'Mark as claim', group: 'Claims' },
  { label: 'Größtenteils falsch', group: 'Filter' },
  { label: 'Reclaim the text', group: 'Claims' },
  { label: 'Claims of today', group: 'Go to', keywords: 'heute' },
]
const labels = (query: string) => rankItems(items, query).map((item) => item.label)

test('an empty query keeps everything, groups together', () => {
  expect(labels(' ')).toEqual(['Mark as claim', 'Reclaim the text', 'Größtenteils falsch', 'Claims of today'])
})

test('the start of a label comes before the start of a word, and that before its middle', () => {
  expect(labels('claim')).toEqual(['Claims of today', 'Mark as claim', 'Reclaim the text'])
})

test('accents and case do not count, every word must be there, keywords count', () => {
  expect(labels('GROSS')).toEqual([])
  expect(labels('grosst')).toEqual([])
  expect(labels('größ falsch')).toEqual(['Größtenteils falsch'])
  expect(labels('groß')).toEqual(['Größtenteils falsch'])
  expect(labels('heute')).toEqual(['Claims of today'])
  expect(labels('claim xyz')).toEqual([])
})
