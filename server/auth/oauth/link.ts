import { z } from 'zod'
import type { Trouble } from '#board/answers/people-problem.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import { seal, unseal } from '../sealed.ts'
import { cookieIn, privateCookie, privateCookieName } from '../session-cookie.ts'
import { needsProof } from '../sign-in/step-up.ts'
import { viewerFromCookie } from '../viewer.ts'
import type { Viewer } from '../viewer.ts'
import { ways } from './providers.ts'

const PURPOSE = 'link a provider'
const LASTS_MS = 10 * 60 * 1000

/** The fields of the form that ends a link. */
export const unlinkForm = z.strictObject({ way: z.enum(['github', 'google', 'oidc']) })

const intent = z.strictObject({ userId: z.string(), sessionId: z.string(), until: z.number() })

/** Name of the cookie that says: what comes back from the provider is to be linked to whoever is signed in here. */
export const linkCookieName = (): string => privateCookieName('link')

/** The attributes of that cookie. */
export function linkCookie(): ReturnType<typeof privateCookie> & { maxAge: number } {
  return { ...privateCookie(), maxAge: LASTS_MS / 1000 }
}

/** The value of that cookie, for somebody who has just shown who they are. */
export async function beginLink(viewer: Viewer): Promise<{ cookie: string } | Trouble> {
  const stale = await needsProof(viewer)
  if (stale) return stale
  const { userId, sessionId } = viewer
  return { cookie: seal(PURPOSE, '', JSON.stringify({ userId, sessionId, until: now().getTime() + LASTS_MS })) }
}

/** To whom what comes back is to be linked: whoever began it, in the same sign-in; null when nobody did. */
export async function linksTo(cookieHeader: string | null): Promise<string | null> {
  const value = cookieIn(cookieHeader, linkCookieName())
  const text = value === null ? null : unseal(PURPOSE, '', value)
  if (text === null) return null
  const { userId, sessionId, until } = intent.parse(JSON.parse(text))
  const viewer = await viewerFromCookie(cookieHeader)
  return until > now().getTime() && viewer?.sessionId === sessionId && viewer.userId === userId ? userId : null
}

/** The switched-on ways to sign in through others, and which of them lead to this account. */
export async function linksOf(userId: string): Promise<{ id: string; name: string; isLinked: boolean }[]> {
  const links = await db().account.findMany({ where: { userId }, select: { provider: true } })
  return ways().map((way) => ({ ...way, isLinked: links.some((link) => link.provider === way.id) }))
}

/** Takes a link away; not the last way in. */
export async function unlink(viewer: Viewer, way: string): Promise<{ unlinked: true } | Trouble> {
  const stale = await needsProof(viewer)
  if (stale) return stale
  const { userId } = viewer
  return db().$transaction(async (tx): Promise<{ unlinked: true } | Trouble> => {
    // Held until the end, so that two links taken away at once do not leave a person without a way in.
    await tx.$executeRaw`SELECT 1 FROM user_account WHERE id = ${userId}::uuid FOR UPDATE`
    const user = await tx.user.findUnique({ where: { id: userId }, include: { accounts: true } })
    const others = user?.accounts.filter((link) => link.provider !== way) ?? []
    if (others.length === user?.accounts.length) return { problem: 'NOT_FOUND' }
    if (others.length === 0 && user?.passwordHash === null) return { problem: 'LAST_WAY_IN' }
    await tx.account.deleteMany({ where: { userId, provider: way } })
    noteSecurity('provider_unlinked', { userId, way })
    return { unlinked: true }
  })
}
