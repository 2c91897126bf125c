import type { Adapter, AdapterUser } from '@auth/core/adapters'
import { PrismaAdapter } from '@auth/prisma-adapter'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import { joinByLink } from '../desk/join.ts'
import { nameFromOutside } from '../form/shape.ts'
import { hashOfToken } from '../secret-token.ts'
import { admit } from '../sign-in/admit.ts'
import type { Waiting } from '../sign-in/admit.ts'
import { endSessionOfToken } from '../sign-in/sessions.ts'
import { viewerFromSession } from '../viewer.ts'

/** What the adapter must know of the request it serves. */
export type Visit = {
  readonly userAgent: string
  /** The token of an invitation whose page this browser has just come from. */
  readonly invitation: string | null
  /** False during a sign-in: it must not attach a stranger's OAuth account to whoever this browser is signed in as. */
  readonly seesSession: boolean
  /** The user to whom what comes back is linked, where somebody signed in has asked for that; else null. */
  readonly linksTo: string | null
  /** The address that the provider has verified, once it has said so; proves the same address of the account here. */
  verifiedEmail: string | null
  /** Told when the sign-in waits for a second factor. */
  readonly onWaiting: (waiting: Waiting) => void
}

type Row = {
  id: string
  name: string
  email: string
  emailVerified: Date | null
  deactivatedAt: Date | null
  kind: string
}

// Auth.js is told the least; the password's hash stays behind, and a removed person is nobody to it.
const known = (row: Row | null): AdapterUser | null =>
  row === null || row.deactivatedAt !== null || row.kind !== 'person'
    ? null
    : { id: row.id, name: row.name, email: row.email, emailVerified: row.emailVerified }

/**
 * The Prisma adapter with this house's rules: session tokens are kept hashed, a provider's tokens are not kept, and
 * an account is made only by using up an invitation.
 */
export function makeAdapter(visit: Visit): Adapter {
  const { userAgent, invitation, seesSession, onWaiting } = visit
  const findUser = async (where: { id: string } | { email: string }) => known(await db().user.findUnique({ where }))
  return {
    ...PrismaAdapter(db()),
    getUser: (id) => findUser({ id }),
    getUserByEmail: (email) => findUser({ email: email.trim().toLowerCase() }),
    getUserByAccount: async ({ provider, providerAccountId }) => {
      const where = { provider_providerAccountId: { provider, providerAccountId } }
      return known((await db().account.findUnique({ where, include: { user: true } }))?.user ?? null)
    },
    createUser: async ({ email, name }) => {
      const joiner = { email: email.trim().toLowerCase(), name: nameFromOutside(name, email), passwordHash: null }
      const joined = invitation === null ? null : await joinByLink(invitation, joiner)
      const user = joined && 'userId' in joined ? await findUser({ id: joined.userId }) : null
      if (user === null) throw new Error('An account is made by an invitation only.')
      return user
    },
    linkAccount: async ({ userId, type, provider, providerAccountId }) => {
      await db().account.create({ data: { userId, type, provider, providerAccountId } })
      noteSecurity('provider_linked', { userId, way: provider })
      const { verifiedEmail } = visit
      // Whoever came this far holds the account and, by the provider's word, the address: from now on it is proven.
      const isSame = verifiedEmail !== null && { id: userId, email: verifiedEmail }
      if (isSame) await db().user.updateMany({ where: isSame, data: { emailVerified: now() } })
    },
    createSession: async (session) => {
      const admitted = await admit(session.userId, 'provider', userAgent, session.sessionToken)
      // Auth.js then sets the session cookie: answer.ts makes the waiting one of it, where a second factor is awaited.
      if ('waitingToken' in admitted) onWaiting(admitted)
      return { sessionToken: session.sessionToken, userId: session.userId, expires: admitted.expires }
    },
    getSessionAndUser: async (sessionToken) => {
      if (!seesSession || (await viewerFromSession(sessionToken)) === null) return null
      const where = { sessionToken: hashOfToken(sessionToken) }
      const session = await db().session.findUnique({ where, include: { user: true } })
      const user = known(session?.user ?? null)
      return session && user && { session: { sessionToken, userId: user.id, expires: session.expires }, user }
    },
    // A sign-in ends on its day however much it is used, so there is nothing to prolong.
    updateSession: () => null,
    deleteSession: (sessionToken) => endSessionOfToken(sessionToken),
  }
}
