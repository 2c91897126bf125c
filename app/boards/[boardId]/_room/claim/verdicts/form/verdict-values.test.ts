import { expect, test } from 'vitest'
import { filled } from '#board/testing/filled.ts'
import { verdictFields } from '#board/verdict/fields.ts'
import { EMPTY_VERDICT, fromVerdict, toVerdictInput } from './verdict-values.ts'

const judgement = filled(verdictFields)
const verdict = { ...judgement, id: '1', by: '2', at: 1, seq: 1, state: 'current', endedAt: null } as const

test('every field goes into the form and comes back as it is stored', () => {
  expect(toVerdictInput(fromVerdict(verdict), judgement.basedOn)).toEqual(judgement)
  expect(fromVerdict({ ...verdict, confidence: null }).confidence).toBeNull()
})

test('a source that is no longer attached is left out', () => {
  expect(toVerdictInput(fromVerdict(verdict), [])?.basedOn).toEqual([])
})

test('nothing is sent before a rating is chosen', () => {
  expect(toVerdictInput(EMPTY_VERDICT, [])).toBeNull()
  expect(EMPTY_VERDICT).toEqual({ rating: null, confidence: null, reasonCodes: [], rationale: '', basedOn: [] })
})
