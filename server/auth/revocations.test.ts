import { expect, test } from 'vitest'
import { readRevocation } from './revocations.ts'

test('a message of ours is understood', () => {
  expect(readRevocation('{"sessionIds":["a"],"userIds":[]}')).toEqual({ sessionIds: ['a'], userIds: [] })
})

test.each([undefined, '', 'null', '[]', '{"sessionIds":"a"}', '{"sessionIds":[1]}', '{"other":[]}', '{'])(
  'anything else is nothing: %j',
  (payload) => {
    expect(readRevocation(payload)).toBeNull()
  },
)
