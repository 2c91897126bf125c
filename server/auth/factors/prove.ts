import { z } from 'zod'
import type { Trouble } from '#board/answers/people-problem.ts'
import { attempt, forgive } from '../sign-in/throttle.ts'
import { passkeyAnswer, provesPasskey } from './passkeys.ts'
import { recoveryCode, useRecoveryCode } from './recovery-codes.ts'
import { provesTotp, totpCode } from './totp.ts'

/** What somebody shows as their second factor. */
export const factorProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('totp'), code: totpCode }),
  z.strictObject({ kind: z.literal('recovery'), code: recoveryCode }),
  z.strictObject({ kind: z.literal('passkey'), answer: passkeyAnswer }),
])
export type FactorProof = z.output<typeof factorProof>

/** Null when this is the person's factor. Wrong ones are counted for the account, wherever they come from. */
export async function proveFactor(userId: string, proof: FactorProof): Promise<Trouble | null> {
  const tooMany = await attempt('secondFactor', userId)
  if (tooMany) return tooMany
  if (!(await isFactorOf(userId, proof))) return { problem: 'WRONG_CODE' }
  await forgive('secondFactor', userId)
  return null
}

async function isFactorOf(userId: string, proof: FactorProof): Promise<boolean> {
  if (proof.kind === 'totp') return provesTotp(userId, proof.code)
  if (proof.kind === 'recovery') return useRecoveryCode(userId, proof.code)
  return (await provesPasskey(userId, proof.answer)) !== null
}
