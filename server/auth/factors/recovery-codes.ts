import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import type { Tx } from '../desk/people.ts'
import { hashOfToken } from '../secret-token.ts'

const CODES = 10
// Without I, L, O and U (Crockford's base 32): what is read off paper is not mistaken.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A recovery code as people type it: upper or lower case, with or without hyphens; look-alikes are read as what was printed. */
export const recoveryCode = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))

// The person's id goes in, so that one code tried against the table finds one account.
const hashOf = (userId: string, code: string) => hashOfToken(`${userId} ${code}`)

/** Ten fresh codes of 80 random bits each; those before them stop working. Told here once. */
export async function makeRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => [...randomBytes(16)].map((byte) => LETTERS[byte % 32]).join(''))
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashOf(userId, code) })) })
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code)
}

/** Uses a code up; true when it was there. Of two who send it at once one gets true. */
export async function useRecoveryCode(userId: string, code: string): Promise<boolean> {
  const where = { userId, codeHash: hashOf(userId, code), usedAt: null }
  return (await db().recoveryCode.updateMany({ where, data: { usedAt: now() } })).count === 1
}
