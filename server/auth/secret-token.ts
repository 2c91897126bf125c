import { createHash, randomBytes } from 'node:crypto'

/** A fresh secret of 256 bits for a cookie, a link or a program's key; base64url behind the prefix. */
export function makeToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: its SHA-256 in hex. Enough for 256 random bits; never use it for passwords. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
