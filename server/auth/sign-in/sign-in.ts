import { z } from 'zod'
import { db } from '../../house.ts'
import { log } from '../../log.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { emailAddress, givenPassword } from '../form/shape.ts'
import { provesPassword } from './password.ts'
import { openSession } from './sessions.ts'
import type { Caller, OpenSession } from './sessions.ts'
import { attempt, forgive } from './throttle.ts'

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
  const tooMany =
    (await attempt('signInAddress', caller.address)) ?? (await attempt('signInPair', caller.address, email))
  if (tooMany) {
    log().warn({ address: caller.address }, 'sign-in throttled')
    return tooMany
  }
  const user = await db().user.findUnique({ where: { email } })
  const mayEnter = user !== null && user.kind === 'person' && user.deactivatedAt === null
  // The password is always tried, against nobody's hash if need be: the time must not tell which e-mails exist.
  const isProven = await provesPassword(mayEnter ? user.passwordHash : null, password)
  if (!mayEnter || !isProven) return { problem: 'WRONG_SIGN_IN' }
  await forgive('signInAddress', caller.address)
  await forgive('signInPair', caller.address, email)
  return openSession(user.id, caller.userAgent)
}
