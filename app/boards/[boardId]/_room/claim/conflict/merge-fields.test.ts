import { expect, test } from 'vitest'
import { differing, mergeFields } from './merge-fields.ts'

const base = { statement: 'It cost five.', claimant: '', priority: 'medium' }

test('different fields come together without a clash', () => {
  const clash = { base, mine: { ...base, priority: 'high' }, theirs: { ...base, claimant: 'Son' } }
  expect(mergeFields(clash, ['statement'])).toEqual({
    value: { statement: 'It cost five.', claimant: 'Son', priority: 'high' },
    isClean: true,
  })
})

test('the same text is merged by words, the same choice is one’s own and said not to be clean', () => {
  const mine = { ...base, statement: 'It really cost five.', priority: 'high' }
  const theirs = { ...base, statement: 'It cost five billion.', priority: 'low' }
  expect(mergeFields({ base, mine, theirs }, ['statement'])).toEqual({
    value: { statement: 'It really cost five billion.', claimant: '', priority: 'high' },
    isClean: false,
  })
})

test('without prose, keeping one’s own does not take back what only the other changed', () => {
  const clash = {
    base,
    mine: { ...base, statement: 'Mine.' },
    theirs: { ...base, statement: 'Theirs.', claimant: 'Son' },
  }
  expect(mergeFields(clash, []).value).toEqual({ statement: 'Mine.', claimant: 'Son', priority: 'medium' })
})

test('differing names the fields', () => {
  expect(differing(base, { ...base, claimant: 'x' })).toEqual(['claimant'])
})
