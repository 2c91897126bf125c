import { z } from 'zod'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { ProofWays } from '#board/answers/second-factor.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import { answerOptions, passkeyAnswer, provesPasskey } from '../factors/passkeys.ts'
import type { PasskeyAnswer } from '../factors/passkeys.ts'
import { proveFactor } from '../factors/prove.ts'
import type { FactorProof } from '../factors/prove.ts'
import { hashOfToken, makeToken } from '../secret-token.ts'
import { cookieIn, privateCookie, privateCookieName } from '../session-cookie.ts'
import { openSession } from './sessions.ts'
import type { Caller, OpenSession } from './sessions.ts'
import { attempt, forgive } from './throttle.ts'

const WAITS_MS = 10 * 60 * 1000

/** A sign-in whose first half was right. Its token opens nothing but the page that asks for the second factor. */
export type Waiting = { readonly waitingToken: string; readonly expires: Date; readonly userId: string }

/** How far the first half of a sign-in leads. */
export type Admission = OpenSession | Waiting

/** By what the first half was proven. */
export type FirstHalf = 'password' | 'provider'

/** Name of the cookie that holds a waiting sign-in. */
export const waitingCookieName = (): string => privateCookieName('waiting')

/** The attributes of that cookie. */
export function waitingCookie(): ReturnType<typeof privateCookie> & { maxAge: number } {
  return { ...privateCookie(), maxAge: WAITS_MS / 1000 }
}

/** Lets somebody in whose first half was right, or, where they have a second factor, as far as its page. */
export async function admit(userId: string, by: FirstHalf, userAgent: string, token = makeToken()): Promise<Admission> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { secondFactorSince: true } })
  if (!user?.secondFactorSince) {
    noteSecurity('sign_in', { userId, by })
    return openSession(userId, userAgent, token)
  }
  const time = now()
  const expires = new Date(time.getTime() + WAITS_MS)
  await db().waitingSignIn.deleteMany({ where: { expires: { lte: time } } })
  await db().waitingSignIn.create({ data: { tokenHash: hashOfToken(token), userId, by, expires } })
  return { waitingToken: token, expires, userId }
}

/** Whose sign-in waits in the browser of this Cookie header, and what they can show; null when none does, or no more. */
export async function waitingIn(
  cookie: string | null,
): Promise<{ userId: string; by: string; tokenHash: string; ways: Omit<ProofWays, 'password'> } | null> {
  const token = cookieIn(cookie, waitingCookieName())
  if (token === null || !/^[\w-]{20,128}$/.test(token)) return null
  const found = await db().waitingSignIn.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { user: { include: { totp: true, _count: { select: { passkeys: true } } } } },
  })
  if (!found || found.expires <= now() || found.user.deactivatedAt !== null) return null
  const ways = { totp: found.user.totp !== null, passkey: found.user._count.passkeys > 0 }
  return { userId: found.userId, by: found.by, tokenHash: found.tokenHash, ways }
}

/** Finishes a waiting sign-in by a second factor. */
export async function finishSignIn(proof: FactorProof, caller: Caller): Promise<OpenSession | Trouble> {
  const waiting = await waitingIn(caller.cookie)
  if (!waiting) return { problem: 'WAITED_TOO_LONG' }
  const { userId, by, tokenHash } = waiting
  const trouble = await proveFactor(userId, proof)
  if (trouble) {
    noteSecurity('second_factor_failed', { userId, kind: proof.kind, reason: trouble.problem })
    return trouble
  }
  // Taken for good; of two answers at once one gets the session.
  const { count } = await db().waitingSignIn.deleteMany({ where: { tokenHash } })
  if (count === 0) return { problem: 'WAITED_TOO_LONG' }
  noteSecurity('second_factor', { userId, kind: proof.kind })
  noteSecurity('sign_in', { userId, by, factor: proof.kind })
  return openSession(userId, caller.userAgent)
}

/** What to hand the browser of a waiting sign-in so that it asks for a passkey; null when none waits. */
export async function waitingPasskeyOptions(
  cookie: string | null,
): Promise<Awaited<ReturnType<typeof answerOptions>> | null> {
  const waiting = await waitingIn(cookie)
  return waiting && answerOptions(waiting.userId)
}

/** What comes with a sign-in by passkey alone. */
export const passkeySignInForm = z.strictObject({ answer: passkeyAnswer })

/** Signs in by a passkey alone: it was asked for who holds it (a PIN, a finger), so it counts as both factors. */
export async function signInByPasskey(answer: PasskeyAnswer, caller: Caller): Promise<OpenSession | Trouble> {
  const tooMany = await attempt('signInAddress', caller.address)
  if (tooMany) return tooMany
  const userId = await provesPasskey(null, answer)
  const user = userId === null ? null : await db().user.findUnique({ where: { id: userId } })
  if (user?.kind !== 'person' || user.deactivatedAt !== null) {
    noteSecurity('sign_in_failed', {
      userId,
      by: 'passkey',
      reason: user?.deactivatedAt ? 'deactivated' : 'not_proven',
    })
    return { problem: 'WRONG_CODE' }
  }
  await forgive('signInAddress', caller.address)
  noteSecurity('sign_in', { userId: user.id, by: 'passkey' })
  return openSession(user.id, caller.userAgent)
}
