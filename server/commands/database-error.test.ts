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
  [Object.assign(new Error('timeout exceeded when trying to connect'), { code: 'POOL_BUSY' }), 'busy'],
  [Object.assign(new Error('Unable to start a transaction in the given time.'), { code: 'P2028' }), 'busy'],
  [known('P2037', '53300', 'TooManyConnections'), 'busy'],
  [known('P2010', '57P01'), 'unreachable'],
  [known('P2010', '57P03'), 'unreachable'],
  [known('P2010', '53200'), 'unreachable'],
  [known('P1000', '28P01', 'AuthenticationFailed'), 'unreachable'],
  [known('P1003', '3D000', 'DatabaseDoesNotExist'), 'unreachable'],
  [Object.assign(new Error('Server has closed the connection.'), { code: 'P1017' }), 'unreachable'],
  [Object.assign(new Error('read'), { code: 'ECONNRESET' }), 'unreachable'],
  [Object.assign(new Error('connect'), { code: 'EMFILE' }), 'unreachable'],
  [Object.assign(new Error('connect'), { code: 'EADDRNOTAVAIL' }), 'unreachable'],
  [new Error('Connection terminated due to connection timeout'), 'unreachable'],
  [new Error('Cannot use a pool after calling end on the pool'), 'unreachable'],
  [known('P1001', undefined, 'DatabaseNotReachable'), 'unreachable'],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'unreachable'],
  [new Error('Connection terminated unexpectedly'), 'unreachable'],
  [known('P2010', '23505', 'UniqueConstraintViolation'), 'conflict'],
  [known('P2010', '23514'), 'bug'],
  [known('P2010', '42P01', 'TableDoesNotExist'), 'bug'],
  [Object.assign(new Error('open'), { code: 'ENOENT' }), 'bug'],
  [new TypeError('x is not a function'), 'bug'],
  ['thrown text', 'bug'],
])('%s is %s', (error, fault) => {
  expect(faultOf(error)).toBe(fault)
})
