import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { derivedKey } from './derived-key.ts'

const ALGORITHM = 'aes-256-gcm'

/** Encrypts a text for one purpose and owner (AES-256-GCM, a key made from AUTH_SECRET); base64url. */
export function seal(purpose: string, owner: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, derivedKey(purpose), iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** What was sealed for this purpose and owner; null when it was not, was meddled with, or AUTH_SECRET has changed. */
export function unseal(purpose: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29) return null
  try {
    const decipher = createDecipheriv(ALGORITHM, derivedKey(purpose), bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
