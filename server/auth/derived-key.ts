import { hkdfSync } from 'node:crypto'
import { env } from '../env.ts'

/**
 * A key of 32 bytes for one purpose, made from AUTH_SECRET by HKDF (RFC 5869), so that no two purposes share one.
 * With another AUTH_SECRET all of them are others. Throws while no secret is known.
 */
export function derivedKey(purpose: string): Buffer {
  const { AUTH_SECRET } = env()
  if (AUTH_SECRET === undefined) throw new Error('The secret is not known: start the server, or set AUTH_SECRET.')
  return Buffer.from(hkdfSync('sha256', AUTH_SECRET, '', `claimboard ${purpose}`, 32))
}
