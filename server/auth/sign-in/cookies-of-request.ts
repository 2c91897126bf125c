import { cookies, headers } from 'next/headers'
import { beginSignIn } from '../oauth/answer.ts'
import { invitationCookie, invitationCookieName } from '../oauth/invitation-cookie.ts'
import { linkCookie, linkCookieName } from '../oauth/link.ts'
import { privateCookie, sessionCookieName, sessionTokenIn } from '../session-cookie.ts'
import { noteActionBegun } from '../../request-id.ts'
import { linkToken } from '../form/shape.ts'
import { waitingCookie, waitingCookieName } from './admit.ts'
import type { Waiting } from './admit.ts'
import { deviceCookie, deviceCookieName, markDevice } from './known-device.ts'
import { endSessionOfToken, signOut } from './sessions.ts'
import type { OpenSession } from './sessions.ts'

/** Gives this browser the cookie of a session just opened, and marks it as known. Only in actions and routes of Next, as all of this file. */
export async function enter({ token, expires, userId }: OpenSession): Promise<void> {
  // A browser holds one session: the one that it gives up for another is of no use to anybody.
  const before = sessionTokenIn((await headers()).get('cookie'))
  if (before !== null) await endSessionOfToken(before)
  const jar = await cookies()
  jar.set(sessionCookieName(), token, { ...privateCookie(), expires })
  jar.set(waitingCookieName(), '', { ...privateCookie(), maxAge: 0 })
  jar.set(deviceCookieName(), markDevice(userId), deviceCookie())
}

/** Lets this browser wait for its second factor. */
export async function wait({ waitingToken }: Waiting): Promise<void> {
  const jar = await cookies()
  jar.set(waitingCookieName(), waitingToken, waitingCookie())
}

/** Ends this browser's session, in the database too, and takes the cookie. */
export async function leave(): Promise<void> {
  noteActionBegun()
  const token = sessionTokenIn((await headers()).get('cookie'))
  if (token !== null) await signOut(token)
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...privateCookie(), maxAge: 0 })
}

/** Where to send this browser so that it signs in through others, or null when that way is not switched on. */
export async function departure(way: string, next: string | null): Promise<string | null> {
  noteActionBegun()
  const begun = await beginSignIn(way, next, await headers())
  if (!begun) return null
  const jar = await cookies()
  for (const { name, value, options } of begun.cookies) jar.set(name, value, options)
  return begun.redirect
}

/** Lets what comes back from a provider be linked to whoever is signed in here. */
export async function carryLink(value: string): Promise<void> {
  const jar = await cookies()
  jar.set(linkCookieName(), value, linkCookie())
}

/** Lets an invitation's link travel along to a provider and back. */
export async function carryInvitation(token: string): Promise<void> {
  const parsed = linkToken.safeParse(token)
  const jar = await cookies()
  if (parsed.success) jar.set(invitationCookieName(), parsed.data, invitationCookie())
}
