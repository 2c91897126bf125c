import { z } from 'zod'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { givenPassword, newPassword, personName } from '../form/shape.ts'
import { weaknessOf } from '../sign-in/password-strength.ts'
import { hashPassword, provesPassword } from '../sign-in/password.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { needsProof } from '../sign-in/step-up.ts'
import { attempt, forgive } from '../sign-in/throttle.ts'
import type { Viewer } from '../viewer.ts'

/** The fields of the form for one's own name. */
export const nameForm = z.strictObject({ name: personName })

/** The fields of the form for one's own password; whoever came in through OAuth has no current one. */
export const passwordForm = z.strictObject({ current: givenPassword.optional(), password: newPassword })

/** Changes one's own name, everywhere it is shown. */
export async function rename(viewer: Viewer, { name }: z.output<typeof nameForm>): Promise<{ name: string }> {
  await db().user.update({ where: { id: viewer.userId }, data: { name } })
  return { name }
}

/** Whether a password is set, so that changing it asks for it, and whether it is known to be easily guessed. */
export async function passwordOf(userId: string): Promise<{ hasPassword: boolean; isWeak: boolean }> {
  const select = { passwordHash: true, passwordWeak: true }
  const user = await db().user.findUnique({ where: { id: userId }, select })
  const hasPassword = user !== null && user.passwordHash !== null
  return { hasPassword, isWeak: hasPassword && user.passwordWeak === true }
}

/** Changes one's own password and signs out every other browser; whoever knew the old one is out. */
export async function changePassword(
  viewer: Viewer,
  { current, password }: z.output<typeof passwordForm>,
): Promise<{ ended: number } | Trouble> {
  const tooMany = await attempt('ownPassword', viewer.userId)
  if (tooMany) return tooMany
  const user = await db().user.findUnique({ where: { id: viewer.userId }, select: { passwordHash: true } })
  if (!user) return { problem: 'SIGNED_OUT' }
  // The current password is a proof of its own; without one a fresh proof of another kind has to do.
  const stale = user.passwordHash === null ? await needsProof(viewer) : null
  if (stale) return stale
  const isProven = user.passwordHash === null || (await provesPassword(user.passwordHash, current ?? ''))
  if (!isProven) return { problem: 'WRONG_PASSWORD' }
  await forgive('ownPassword', viewer.userId)
  const weakness = await weaknessOf(password, [viewer.name, viewer.email, env().DESK_NAME])
  if (weakness) return { problem: 'INVALID', fields: { password: weakness } }
  const ended = await replacePassword(viewer.userId, password, viewer.sessionId)
  noteSecurity('password_changed', { userId: viewer.userId, ended })
  return { ended }
}

/** Sets a password and ends all sessions but one; gives how many ended. */
export async function replacePassword(userId: string, password: string, except: string | null): Promise<number> {
  const passwordHash = await hashPassword(password)
  await db().user.update({ where: { id: userId }, data: { passwordHash, passwordWeak: false } })
  return endSessions(userId, { except })
}
