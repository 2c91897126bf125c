import { expect, it } from 'vitest'
import { faultOf } from './database-error.ts'

// The shapes in which the client hands on what the database or the network said.
const known = (code: string, originalCode?: string, kind = 'postgres') =>
  Object.assign(new Error('Raw query failed'), {
    code,
    meta: { driverAdapterError: { cause: { originalCode, kind } } },
  })

it.each([
  [known('P2010', '55P03'), 'busy'],
  [known('P2010', '57014'), 'busy'],
  [known('P2010', '25P03'), 'busy'],
  [Object.assign(new Error('Timed out fetching a connection'), { code: 'P2024' }), 'busy'],
  [known('P2010', '57P01'), 'unreachable'],
  [known('P1001', undefined, 'DatabaseNotReachable'), 'unreachable'],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'unreachable'],
  [new Error('Connection terminated unexpectedly'), 'unreachable'],
  [known('P2010', '23505', 'UniqueConstraintViolation'), 'conflict'],
  [known('P2010', '23514'), 'bug'],
  [new TypeError('x is not a function'), 'bug'],
  ['thrown text', 'bug'],
])('%s is %s', (error, fault) => {
  expect(faultOf(error)).toBe(fault)
})
