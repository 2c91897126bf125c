import { z } from 'zod'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { emailAddress, givenPassword } from '../form/shape.ts'
import { knownDevice } from './known-device.ts'
import { provesPassword } from './password.ts'
import { admit } from './admit.ts'
import type { Admission } from './admit.ts'
import { weaknessOf } from './password-strength.ts'
import type { Caller } from './sessions.ts'
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
): Promise<Admission | Trouble> {
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
  if (user.passwordWeak === null) await noteStrength(user, password)
  return admit(user.id, 'password', caller.userAgent)
}

// A password from before there was a judge still signs in: its holder is told on the account page. Judged once.
async function noteStrength(user: { id: string; name: string; email: string }, password: string): Promise<void> {
  const passwordWeak = (await weaknessOf(password, [user.name, user.email, env().DESK_NAME])) !== null
  await db().user.update({ where: { id: user.id }, data: { passwordWeak } })
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
