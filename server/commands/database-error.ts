/** What a failed statement means for the commands that hung on it. */
export type Fault = 'busy' | 'unreachable' | 'conflict' | 'bug'

const BUSY = new Set([
  '55P03', // a lock was not free in time
  '57014', // a statement took too long
  '40001',
  '40P01', // two transactions stood in each other's way
  '53300', // too many connections
  'P2037',
  '25P03', // a transaction stood still for too long and was ended, so nothing of it was saved
  'POOL_BUSY', // no connection of the pool was free in time
  'P2024',
  'P2034',
  'P2028', // nor for an interactive transaction
])

// Classes 08 (connection), 53 (no room), 57P (shutting down, terminated), 58 (the system under it) and 28 (its password was
// changed under us); 25006 is a standby that does not take writes, 3D000 a database that is being replaced. Of the client's
// own those for the same. The rest is what a system says that has no line, no port or no file descriptor left.
const UNREACHABLE = /^(08...|28...|53...|57P0.|58...|25006|3D000|P10(00|01|02|03|08|10|11|17))$/
const NO_LINE = /^(ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_.*|EHOST.*|ENET.*|EADDRNOTAVAIL|EMFILE|ENFILE|ENOBUFS)$/
const UNREACHABLE_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TlsConnectionError'])
// pg says these without any code: when the connection ends under a query, and when the pool has ended before us.
const CONNECTION_ENDED =
  /Connection terminated|connection timeout|Client has encountered a connection error|not queryable|after calling end/i

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Every code that an error of the database carries, its own and those of its causes. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = []
  const seen = new Set<unknown>()
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const name of ['originalCode', 'code', 'kind']) {
      const code = property(value, name)
      if (typeof code === 'string') codes.push(code)
    }
    for (const name of ['cause', 'meta', 'driverAdapterError', 'errors']) visit(property(value, name))
  }
  visit(error)
  return codes
}

const isUnreachable = (code: string) => UNREACHABLE.test(code) || NO_LINE.test(code) || UNREACHABLE_KINDS.has(code)

/** Judges a failure by its codes; what is not known is a bug. */
export function faultOf(error: unknown): Fault {
  const codes = codesOf(error)
  if (codes.includes('23505')) return 'conflict'
  if (codes.some((code) => BUSY.has(code))) return 'busy'
  if (codes.some(isUnreachable)) return 'unreachable'
  return error instanceof Error && CONNECTION_ENDED.test(error.message) ? 'unreachable' : 'bug'
}
