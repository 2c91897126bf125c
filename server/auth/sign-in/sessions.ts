import type { SessionLine } from '#board/answers/desk-lines.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import { announceRevocation } from '../revocations.ts'
import { hashOfToken, makeToken } from '../secret-token.ts'
import { idleMs, SESSION_MS } from '../session-cookie.ts'

/** A session just opened: the token goes into the cookie and is kept nowhere else. */
export type OpenSession = { readonly token: string; readonly expires: Date; readonly userId: string }

/** What a door knows of whoever knocks. */
export type Caller = {
  readonly address: string
  readonly userAgent: string
  /** The Cookie header, by which a browser is known again. */
  readonly cookie: string | null
}

/** Signs a browser in as a user; the one place that makes sessions. */
export async function openSession(userId: string, userAgent: string, token = makeToken()): Promise<OpenSession> {
  const time = now()
  const expires = new Date(time.getTime() + SESSION_MS)
  await db().session.create({
    data: {
      sessionToken: hashOfToken(token),
      userId,
      expires,
      createdAt: time,
      lastSeenAt: time,
      provenAt: time,
      toldUntil: time,
      userAgent: userAgent.slice(0, 300),
    },
  })
  // A good moment to sweep, so the table does not grow for ever without a job of its own.
  await db().session.deleteMany({
    where: { userId, OR: [{ expires: { lte: time } }, { lastSeenAt: { lt: idleSince() } }] },
  })
  return { token, expires, userId }
}

/** Where a user is signed in now, this browser first, then the latest seen. */
export async function sessionsOf(userId: string, thisSession: string | null): Promise<SessionLine[]> {
  const rows = await db().session.findMany({
    where: { userId, expires: { gt: now() }, lastSeenAt: { gte: idleSince() } },
    orderBy: { lastSeenAt: 'desc' },
  })
  return rows
    .map((row) => ({
      id: row.id,
      userAgent: row.userAgent,
      createdAt: row.createdAt.getTime(),
      lastSeenAt: row.lastSeenAt.getTime(),
      isThis: row.id === thisSession,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}

// Who was last seen before then is signed out, though the row may still be there.
const idleSince = () => new Date(now().getTime() - idleMs())

/** Sign-ins of this person elsewhere that whoever sits at this browser has not been shown yet, the newest first. */
export async function untoldSignIns(userId: string, thisSession: string | null): Promise<SessionLine[]> {
  const mine = thisSession === null ? null : await db().session.findUnique({ where: { id: thisSession } })
  if (!mine) return []
  const all = await sessionsOf(userId, thisSession)
  return all
    .filter((one) => !one.isThis && one.createdAt > mine.toldUntil.getTime())
    .sort((a, b) => b.createdAt - a.createdAt)
}

/** Notes that whoever sits at this browser has seen where else they are signed in. */
export async function noteTold(thisSession: string): Promise<void> {
  await db().session.updateMany({ where: { id: thisSession }, data: { toldUntil: now() } })
}

/** Ends those of a user's sessions that `which` names (all but one, or one) and closes their live connections. */
export async function endSessions(
  userId: string,
  which: { only: string } | { except: string | null },
): Promise<number> {
  const all = await db().session.findMany({ where: { userId }, select: { id: true } })
  const gone = all.filter(({ id }) => ('only' in which ? id === which.only : id !== which.except))
  const ids = gone.map((row) => row.id)
  await removeSessions(userId, ids)
  if (ids.length > 0) noteSecurity('session_ended', { userId, ended: ids.length })
  return ids.length
}

/** Ends the session of the browser that holds this token, as when another one begins there. */
export async function endSessionOfToken(token: string): Promise<void> {
  const session = await db().session.findUnique({ where: { sessionToken: hashOfToken(token) } })
  if (session) await endSessions(session.userId, { only: session.id })
}

/** Signs out whoever sits at the browser that holds this token, by their own wish. */
export async function signOut(token: string): Promise<void> {
  const session = await db().session.findUnique({ where: { sessionToken: hashOfToken(token) } })
  if (!session) return
  await removeSessions(session.userId, [session.id])
  noteSecurity('sign_out', { userId: session.userId })
}

async function removeSessions(userId: string, ids: readonly string[]): Promise<void> {
  await db().session.deleteMany({ where: { userId, id: { in: [...ids] } } })
  await announceRevocation(ids)
}
