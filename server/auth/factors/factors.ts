import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Trouble } from '#board/answers/people-problem.ts'
import { asksFactorOf } from '#board/answers/second-factor.ts'
import type { FactorLines } from '#board/answers/second-factor.ts'
import { id, someLine } from '#board/kernel/shape.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import { factorRule } from '../desk/factor-rule.ts'
import { isTaken } from '../desk/people.ts'
import type { Tx } from '../desk/people.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { attempt, forgive } from '../sign-in/throttle.ts'
import { needsProof } from '../sign-in/step-up.ts'
import type { Viewer } from '../viewer.ts'
import { newPasskey, readNewPasskey } from './passkeys.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { provenProposal, totpCode } from './totp.ts'

const MOST_PASSKEYS = 20

/** The fields of the form that confirms an authenticator app by a code. */
export const confirmTotpForm = z.strictObject({ sealed: z.string().max(2_000), code: totpCode })

/** The fields of a new passkey: what the browser made, as JSON, and what its owner calls it. */
export const addPasskeyForm = z.strictObject({ name: someLine(80), made: newPasskey })

/** The fields of the forms that name a passkey anew, and that remove one. */
export const renamePasskeyForm = z.strictObject({ passkeyId: id, name: someLine(80) })
export const removePasskeyForm = z.strictObject({ passkeyId: id })

/** A factor that was added; `codes` are told once, and only with the first factor. */
export type Added = { readonly codes: readonly string[] | null }

/** The second factors of an account. */
export async function factorsOf(userId: string): Promise<FactorLines> {
  const [totp, passkeys, codesLeft] = await Promise.all([
    db().totp.findUnique({ where: { userId }, select: { createdAt: true } }),
    db().passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } }),
    db().recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  return {
    totpSince: totp?.createdAt.getTime() ?? null,
    passkeys: passkeys.map((one) => ({
      id: one.id,
      name: one.name,
      createdAt: one.createdAt.getTime(),
      lastUsedAt: one.lastUsedAt?.getTime() ?? null,
    })),
    codesLeft,
  }
}

/** Keeps an authenticator app once it has made a right code; one that was there before stops working. */
export async function addTotp(
  viewer: Viewer,
  { sealed, code }: z.output<typeof confirmTotpForm>,
): Promise<Added | Trouble> {
  const stale = (await needsProof(viewer)) ?? (await attempt('secondFactor', viewer.userId))
  if (stale) return stale
  const proven = await provenProposal(viewer.userId, sealed, code)
  if (proven === 'ran_out') return { problem: 'WAITED_TOO_LONG' }
  if (proven === null) return { problem: 'WRONG_CODE' }
  await forgive('secondFactor', viewer.userId)
  const { userId } = viewer
  return add(viewer, 'totp', (tx) =>
    tx.totp.upsert({ where: { userId }, create: { userId, ...proven }, update: { ...proven, createdAt: now() } }),
  )
}

/** Keeps a passkey that this person's browser has just made. */
export async function addPasskey(
  viewer: Viewer,
  { name, made }: z.output<typeof addPasskeyForm>,
): Promise<Added | Trouble> {
  const stale = await needsProof(viewer)
  if (stale) return stale
  const columns = await readNewPasskey(viewer.userId, made)
  if (columns === null) return { problem: 'WRONG_CODE' }
  if ((await db().passkey.count({ where: { userId: viewer.userId } })) >= MOST_PASSKEYS) return { problem: 'LIMIT' }
  return add(viewer, 'passkey', (tx) =>
    tx.passkey.create({ data: { id: uuidv7(), userId: viewer.userId, name, createdAt: now(), ...columns } }),
  )
}

// The factor, the account's word that it has one, and the codes: all or nothing. Browsers that were signed in without it are out.
async function add(viewer: Viewer, kind: string, write: (tx: Tx) => Promise<unknown>): Promise<Added | Trouble> {
  const { userId } = viewer
  try {
    const codes = await db().$transaction(async (tx) => {
      await write(tx)
      const first = { where: { id: userId, secondFactorSince: null }, data: { secondFactorSince: now() } }
      return (await tx.user.updateMany(first)).count === 1 ? makeRecoveryCodes(tx, userId) : null
    })
    if (codes) await endSessions(userId, { except: viewer.sessionId })
    noteSecurity('second_factor_changed', { userId, kind, change: 'added' })
    return { codes }
  } catch (error) {
    // A passkey that is kept already, here or for somebody else.
    if (isTaken(error)) return { problem: 'NOT_ACCEPTED' }
    throw error
  }
}

/** Names one of a person's own passkeys anew. */
export async function renamePasskey(
  viewer: Viewer,
  { passkeyId, name }: z.output<typeof renamePasskeyForm>,
): Promise<{ name: string } | Trouble> {
  const { count } = await db().passkey.updateMany({ where: { id: passkeyId, userId: viewer.userId }, data: { name } })
  return count === 1 ? { name } : { problem: 'NOT_FOUND' }
}

/** Which factor to take away. */
export type Removal = { readonly kind: 'totp' } | { readonly kind: 'passkey'; readonly passkeyId: string }

/** Takes a factor away; with the last one the recovery codes go too. Not the last where the desk asks for one. */
export async function removeFactor(viewer: Viewer, removal: Removal): Promise<{ removed: true } | Trouble> {
  const stale = await needsProof(viewer)
  if (stale) return stale
  const { userId } = viewer
  const isAsked = asksFactorOf(await factorRule(), viewer.role)
  const outcome = await db().$transaction(async (tx): Promise<{ removed: true } | Trouble> => {
    // Held until the end, so that two who remove one of two factors each do not leave a person without.
    await tx.$executeRaw`SELECT 1 FROM user_account WHERE id = ${userId}::uuid FOR UPDATE`
    const [totps, passkeys] = [
      await tx.totp.count({ where: { userId } }),
      await tx.passkey.count({ where: { userId } }),
    ]
    const isLast = totps + passkeys === 1
    const where = removal.kind === 'totp' ? { userId } : { userId, id: removal.passkeyId }
    const found = removal.kind === 'totp' ? totps : await tx.passkey.count({ where })
    if (found === 0) return { problem: 'NOT_FOUND' }
    if (isLast && isAsked) return { problem: 'FACTOR_NEEDED' }
    if (removal.kind === 'totp') await tx.totp.deleteMany({ where: { userId } })
    else await tx.passkey.deleteMany({ where })
    if (isLast) await forgetFactors(tx, userId)
    return { removed: true }
  })
  if ('removed' in outcome) noteSecurity('second_factor_changed', { userId, kind: removal.kind, change: 'removed' })
  return outcome
}

/** Fresh recovery codes in place of those before. */
export async function renewRecoveryCodes(viewer: Viewer): Promise<{ codes: readonly string[] } | Trouble> {
  const stale = await needsProof(viewer)
  if (stale) return stale
  const { userId } = viewer
  const user = await db().user.findUnique({ where: { id: userId }, select: { secondFactorSince: true } })
  if (!user?.secondFactorSince) return { problem: 'NOT_FOUND' }
  const codes = await db().$transaction((tx) => makeRecoveryCodes(tx, userId))
  noteSecurity('second_factor_changed', { userId, kind: 'recovery_codes', change: 'renewed' })
  return { codes }
}

/** Takes every factor of a person away and signs them out everywhere; for the operator, when a person has lost theirs. */
export async function resetFactors(userId: string): Promise<{ sessionsEnded: number }> {
  await db().$transaction((tx) => forgetFactors(tx, userId))
  return { sessionsEnded: await endSessions(userId, { except: null }) }
}

async function forgetFactors(tx: Tx, userId: string): Promise<void> {
  await tx.totp.deleteMany({ where: { userId } })
  await tx.passkey.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.waitingSignIn.deleteMany({ where: { userId } })
  await tx.user.update({ where: { id: userId }, data: { secondFactorSince: null } })
}
