import { z } from 'zod'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { emailAddress, linkToken, newPassword, personName } from '../form/shape.ts'
import { noteSecurity } from '../../security-log.ts'
import { weaknessOf } from '../sign-in/password-strength.ts'
import { hashPassword } from '../sign-in/password.ts'
import { openSession } from '../sign-in/sessions.ts'
import type { Caller, OpenSession } from '../sign-in/sessions.ts'
import { attempt, forgive } from '../sign-in/throttle.ts'
import { openInvitation, takeInvitation } from './invitations.ts'
import { createPerson, isTaken, lockDesk, seatNewcomer } from './people.ts'

/** The fields of the form behind an invitation's link. */
export const joinForm = z.strictObject({
  token: linkToken,
  name: personName,
  email: emailAddress,
  password: newPassword,
})

/** Who comes in through a link; OAuth brings no password. */
export type Joiner = { name: string; email: string; passwordHash: string | null }

/** Makes an account by an invitation's link and signs it in. */
export async function join(form: z.output<typeof joinForm>, caller: Caller): Promise<OpenSession | Trouble> {
  const tooMany = (await attempt('joinLink', form.token)) ?? (await attempt('joinAddress', caller.address))
  if (tooMany) return tooMany
  if ((await openInvitation(form.token)) === null) return { problem: 'LINK_INVALID' }
  const weakness = await weaknessOf(form.password, [form.name, form.email, env().DESK_NAME])
  if (weakness) return { problem: 'INVALID', fields: { password: weakness } }
  const passwordHash = await hashPassword(form.password)
  const joined = await joinByLink(form.token, { name: form.name, email: form.email, passwordHash })
  if ('problem' in joined) return joined
  // A newsroom that joins from behind one address is no guesser.
  await forgive('joinAddress', caller.address)
  return openSession(joined.userId, caller.userAgent)
}

/** The account and the used-up link, both or neither; then a seat on every board. */
export async function joinByLink(token: string, joiner: Joiner): Promise<{ userId: string } | Trouble> {
  const outcome = await db()
    .$transaction(async (tx) => {
      // Under the desk's lock, so that the first-owner link sees whether somebody else became the first meanwhile.
      await lockDesk(tx)
      const invitation = await openInvitation(token, tx)
      if (invitation === null || !(await takeInvitation(tx, invitation.id))) return null
      const userId = await createPerson(tx, { ...joiner, role: invitation.role })
      await tx.invitation.update({ where: { id: invitation.id }, data: { usedById: userId } })
      return { userId, role: invitation.role }
    })
    .catch((error: unknown) => {
      // The link stays unused: whoever mistyped their e-mail may try again.
      if (isTaken(error)) return 'taken' as const
      throw error
    })
  if (outcome === 'taken') return { problem: 'NOT_ACCEPTED' }
  if (outcome === null) return { problem: 'LINK_INVALID' }
  noteSecurity('joined', { userId: outcome.userId, by: joiner.passwordHash === null ? 'provider' : 'password' })
  await seatNewcomer(outcome.userId, outcome.role)
  return { userId: outcome.userId }
}
