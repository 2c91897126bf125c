import { z } from 'zod'
import { role } from '#board/kernel/role.ts'
import { replacePassword } from '../auth/account/profile.ts'
import { revokeApiTokens } from '../auth/account/tokens.ts'
import { createPerson, isTaken, lockDesk, seatNewcomer } from '../auth/desk/people.ts'
import { resetFactors } from '../auth/factors/factors.ts'
import { noteSecurity } from '../security-log.ts'
import { makeToken } from '../auth/secret-token.ts'
import { emailAddress, newPassword, personName } from '../auth/form/shape.ts'
import { weaknessOf } from '../auth/sign-in/password-strength.ts'
import { hashPassword } from '../auth/sign-in/password.ts'
import { env } from '../env.ts'
import { db } from '../house.ts'
import { Failure } from './failure.ts'
import type { Told } from './failure.ts'

export const createOptions = z.strictObject({
  email: emailAddress,
  name: personName,
  role,
  password: newPassword.optional(),
})

/** Makes an account and seats it. */
export async function createUser(options: z.output<typeof createOptions>): Promise<Told> {
  const { email, name } = options
  const password = await goodPassword(options.password, [name, email])
  const passwordHash = await hashPassword(password)
  const made = db().$transaction(async (tx) => {
    await lockDesk(tx)
    return createPerson(tx, { email, name, role: options.role, passwordHash })
  })
  const userId = await made.catch((error: unknown) => {
    if (isTaken(error)) throw new Failure(`${email} already has an account.`)
    throw error
  })
  await seatNewcomer(userId, options.role)
  const once = options.password === undefined ? { password } : {}
  return {
    json: { userId, email, name, role: options.role, ...once },
    text: [`${name} <${email}> is ${options.role}.`, ...passwordLine(once)].join('\n'),
  }
}

export const resetOptions = z.strictObject({ email: emailAddress, password: newPassword.optional() })

/**
 * Sets a new password and ends every way in: whoever asks for this has lost the account, or fears that somebody else has
 * found it. Changing one's own password leaves one's programs at work (auth/account/profile.ts).
 */
export async function resetPassword(options: z.output<typeof resetOptions>): Promise<Told> {
  const { id, name } = await activePerson(options.email)
  const password = await goodPassword(options.password, [name, options.email])
  const sessionsEnded = await replacePassword(id, password, null)
  const tokensRevoked = await revokeApiTokens(id)
  const once = options.password === undefined ? { password } : {}
  return {
    json: { userId: id, email: options.email, sessionsEnded, tokensRevoked, ...once },
    text: [
      `${options.email} has a new password and is signed out everywhere; API tokens revoked: ${tokensRevoked}.`,
      ...passwordLine(once),
    ].join('\n'),
  }
}

export const resetFactorOptions = z.strictObject({ email: emailAddress })

/** Takes a person's second factors away, for whoever has lost theirs and the recovery codes too. */
export async function resetSecondFactor({ email }: z.output<typeof resetFactorOptions>): Promise<Told> {
  const { id } = await activePerson(email)
  const { sessionsEnded } = await resetFactors(id)
  noteSecurity('admin', { userId: id, did: 'reset_second_factor' })
  return {
    json: { userId: id, email, sessionsEnded },
    text: `${email} has no second factor any more and is signed out everywhere. Where the desk asks for one, a new one is set up at the next sign-in.`,
  }
}

export const listOptions = z.strictObject({})

/** Lists everybody with an account. */
export async function listUsers(): Promise<Told> {
  const rows = await db().user.findMany({ where: { kind: 'person' }, orderBy: { email: 'asc' } })
  const users = rows.map((row) => ({
    userId: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    removed: row.deactivatedAt !== null,
    createdAt: row.createdAt.toISOString(),
  }))
  const lines = users.map((user) => `${user.email}  ${user.name}  ${user.role}${user.removed ? '  (removed)' : ''}`)
  return { json: { users }, text: lines.join('\n') || 'Nobody has an account yet.' }
}

/** The active person with this e-mail. Throws Failure. */
export async function activePerson(email: string): Promise<{ id: string; name: string }> {
  const user = await db().user.findUnique({ where: { email } })
  if (user?.kind !== 'person') throw new Failure(`Nobody has an account with ${email}.`)
  if (user.deactivatedAt !== null) throw new Failure(`${email} was removed from the desk.`)
  return user
}

// The given one when it is good, or a fresh one. Throws Failure.
async function goodPassword(given: string | undefined, own: readonly string[]): Promise<string> {
  if (given === undefined) return makeToken()
  const weakness = await weaknessOf(given, [...own, env().DESK_NAME])
  if (weakness === null) return given
  throw new Failure(
    weakness === 'own'
      ? '--password: it rests on the name, the e-mail or the name of this desk. Leave them out, or leave --password out and one is made.'
      : '--password: too easy to guess. Take three or four words that do not belong together, or leave --password out and one is made.',
  )
}

function passwordLine(once: { password?: string }): string[] {
  return once.password === undefined ? [] : [`Password, shown this once: ${once.password}`]
}
