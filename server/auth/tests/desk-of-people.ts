import type { Role } from '#board/kernel/role.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import { createPerson, seatNewcomer } from '../desk/people.ts'
import { hashPassword } from '../sign-in/password.ts'
import { openSession } from '../sign-in/sessions.ts'
import type { Caller, OpenSession } from '../sign-in/sessions.ts'
import { sessionCookieName } from '../session-cookie.ts'
import { viewerFromCookie } from '../viewer.ts'
import type { Viewer } from '../viewer.ts'

/** The password of everybody here. */
export const PASSWORD = 'correct horse battery'

let count = 0

/** A door that nobody has knocked at yet, so that throttles of other tests do not count. */
export function aCaller(): Caller {
  count += 1
  return { address: `192.0.2.${count}`, userAgent: 'Firefox/145.0 (Linux)', cookie: null }
}

/** Somebody with a password, signed in once. */
export type SignedIn = Viewer & { readonly session: OpenSession; readonly sessionId: string }

/** Makes an account with this role and signs it in. */
export async function aSignedIn(role: Role, name = `A ${role}`): Promise<SignedIn> {
  count += 1
  const person = { name, email: `${role}${count}@desk.example`, role, passwordHash: await hashPassword(PASSWORD) }
  const userId = await createPerson(db(), person)
  await seatNewcomer(userId, role)
  const session = await openSession(userId, aCaller().userAgent)
  const viewer = await viewerFromCookie(cookieOf(session))
  if (!viewer?.sessionId) throw new Error('nobody is signed in')
  return { ...viewer, sessionId: viewer.sessionId, session }
}

/** Like `aSignedIn`, and their e-mail is proven to be theirs, so that a provider's sign-in finds them by it. */
export async function aProven(...who: Parameters<typeof aSignedIn>): Promise<SignedIn> {
  const person = await aSignedIn(...who)
  await db().user.update({ where: { id: person.userId }, data: { emailVerified: now() } })
  return person
}

/** The Cookie header of a browser with this session. */
export function cookieOf({ token }: Pick<OpenSession, 'token'>): string {
  return `${sessionCookieName()}=${token}`
}
