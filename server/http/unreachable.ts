// By code, never by message: Prisma's codes for a database that is away or has no connection to spare, Postgres' own for
// one that is starting or stopping, and the network's.
const CODES: ReadonlySet<unknown> = new Set([
  'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037',
  '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006',
  'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND',
])

/** True for an error that says the database cannot be reached now and may be later. */
export function isUnreachable(error: unknown): boolean {
  for (let one = error; typeof one === 'object' && one !== null; one = 'cause' in one ? one.cause : undefined) {
    if ('code' in one && CODES.has(one.code)) return true
    if ('originalCode' in one && CODES.has(one.originalCode)) return true
  }
  return false
}
