import { z } from 'zod'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { emailAddress, givenPassword } from '../form/shape.ts'
import { knownDevice } from './known-device.ts'
import { provesPassword } from './password.ts'
import { openSession } from './sessions.ts'
import type { Caller, OpenSession } from './sessions.ts'
import { attemptAll, forgiveAll } from './throttle.ts'
import type { Attempt } from './throttle.ts'

/** The fields of the sign-in form. */
export const signInForm = z.strictObject({ email: emailAddress, password: givenPassword, next: z.string().optional() })

/**
 * Signs in by e-mail and password. Unknown e-mail, wrong password, removed person and an account without a password
 * get one answer after the same work.
 */
export async function signInByPassword(
  { email, password }: { email: string; password: string },
  caller: Caller,
): Promise<OpenSession | Trouble> {
  const user = await db().user.findUnique({ where: { email } })
  const attempts = attemptsOf(email, user && knownDevice(caller.cookie, user.id), caller.address)
  const tooMany = await attemptAll(attempts)
  if (tooMany) {
    noteSecurity('sign_in_throttled', { userId: user?.id, by: 'password' })
    return tooMany
  }
  const mayEnter = user !== null && user.kind === 'person' && user.deactivatedAt === null
  // The password is always tried, against nobody's hash if need be: the time must not tell which e-mails exist.
  const isProven = await provesPassword(mayEnter ? user.passwordHash : null, password)
  if (!mayEnter || !isProven) {
    noteSecurity('sign_in_failed', { userId: user?.id, by: 'password', reason: reasonOf(user) })
    return { problem: 'WRONG_SIGN_IN' }
  }
  await forgiveAll(attempts)
  noteSecurity('sign_in', { userId: user.id, by: 'password' })
  return openSession(user.id, caller.userAgent)
}

/**
 * What an attempt counts against, the narrow first. A browser that was this person's before is counted apart from the
 * account and its address: else whoever keeps guessing from elsewhere would keep the person out.
 */
function attemptsOf(email: string, device: string | null, address: string): Attempt[] {
  const narrow: Attempt[] =
    device === null
      ? [
          ['signInPair', address, email],
          ['signInAccount', email],
        ]
      : [['signInDevice', device, email]]
  return [...narrow, ['signInAddress', address]]
}

function reasonOf(user: { deactivatedAt: Date | null; passwordHash: string | null; kind: string } | null): string {
  if (user === null || user.kind !== 'person') return 'unknown_account'
  if (user.deactivatedAt !== null) return 'deactivated'
  return user.passwordHash === null ? 'no_password' : 'wrong_password'
}
