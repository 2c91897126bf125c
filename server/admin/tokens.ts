import { z } from 'zod'
import { id, someLine } from '#board/kernel/shape.ts'
import { createApiToken, revokeApiToken } from '../auth/account/tokens.ts'
import { hashOfToken } from '../auth/secret-token.ts'
import { emailAddress } from '../auth/form/shape.ts'
import { db } from '../house.ts'
import { Failure } from './failure.ts'
import type { Told } from './failure.ts'
import { activePerson } from './users.ts'

export const tokenOptions = z.strictObject({
  email: emailAddress,
  name: z._default(someLine(80), 'Made by npm run admin'),
})

/** Makes an API token. */
export async function createToken({ email, name }: z.output<typeof tokenOptions>): Promise<Told> {
  const { id: userId } = await activePerson(email)
  const made = await createApiToken(userId, name)
  if ('problem' in made) throw new Failure(`${email} has too many API tokens: revoke one first.`)
  return { json: { tokenId: made.id, email, name, token: made.token }, text: made.token }
}

export const revokeOptions = z
  .strictObject({ token: z.string().min(1).max(200).optional(), id: z.optional(id) })
  .refine((given) => (given.token === undefined) !== (given.id === undefined), { error: 'give either --token or --id' })

/** Ends an API token. */
export async function revokeToken(options: z.output<typeof revokeOptions>): Promise<Told> {
  const where = options.token === undefined ? { id: options.id } : { tokenHash: hashOfToken(options.token) }
  const found = await db().apiToken.findFirst({ where, include: { user: { select: { email: true } } } })
  const outcome = found && (await revokeApiToken(found.userId, found.id))
  if (!found || !outcome || 'problem' in outcome) throw new Failure('There is no such token, or it was revoked before.')
  return {
    json: { tokenId: found.id, revoked: true },
    text: `The token "${found.name}" of ${found.user.email} is revoked.`,
  }
}
