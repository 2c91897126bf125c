import type { Actor } from '#board/board.ts'
import { role } from '#board/role.ts'
import type { Role } from '#board/role.ts'
import { now } from '../clock.ts'
import { gather } from '../gather.ts'
import { commandDb } from '../house.ts'
import { hashOfToken } from './secret-token.ts'
import { sessionTokenIn } from './session-cookie.ts'

/** Somebody who has shown who they are: a person in a browser, or a program with their API token. */
export type Viewer = {
  readonly userId: string
  readonly name: string
  readonly email: string
  /** Role on the desk; a board's own seat decides what may be done there. */
  readonly role: Role
  /** Null for a program. */
  readonly sessionId: string | null
  /** The API token a program came with; null for a browser. Revoking either id is announced (revocations.ts). */
  readonly tokenId: string | null
}

/** The viewer as the law knows them. */
export function toActor(viewer: Viewer): Actor {
  return { userId: viewer.userId, kind: 'person' }
}

// "Last seen" is for people to recognise their devices; writing it at every request would cost more than it tells.
const SEEN_EVERY_MS = 5 * 60 * 1000

const USER = { id: true, name: true, email: true, role: true, kind: true, deactivatedAt: true } as const
type UserRow = { id: string; name: string; email: string; role: string; kind: string; deactivatedAt: Date | null }

// Without it no command is let in, so it goes on the connections of commands, and takes at most one of them at a time.
// Five hundred people who come back at once are five hundred look-ups, each dearer than all of them in one question.
const sessionOf = gather(async (hashes) => {
  const found = await commandDb().session.findMany({
    where: { sessionToken: { in: [...hashes] } },
    select: { id: true, sessionToken: true, expires: true, lastSeenAt: true, user: { select: USER } },
  })
  return new Map(found.map((one) => [one.sessionToken, one]))
})
const apiTokenOf = gather(async (hashes) => {
  const found = await commandDb().apiToken.findMany({
    where: { tokenHash: { in: [...hashes] } },
    select: { id: true, tokenHash: true, revokedAt: true, lastUsedAt: true, user: { select: USER } },
  })
  return new Map(found.map((one) => [one.tokenHash, one]))
})

// A deactivated person is nobody, whatever they still hold; demo reviewers and the house itself never sign in.
function viewerOfRow(user: UserRow, by: Pick<Viewer, 'sessionId' | 'tokenId'>): Viewer | null {
  const parsed = role.safeParse(user.role)
  if (!parsed.success || user.deactivatedAt !== null || user.kind !== 'person') return null
  return { userId: user.id, name: user.name, email: user.email, role: parsed.data, ...by }
}

/** Who signed in with this Cookie header; null when nobody, expired, revoked or deactivated. */
export async function viewerFromCookie(cookieHeader: string | null | undefined): Promise<Viewer | null> {
  const token = sessionTokenIn(cookieHeader)
  if (token === null) return null
  const session = await sessionOf(hashOfToken(token))
  const time = now()
  if (session === null || session.expires <= time) return null
  const viewer = viewerOfRow(session.user, { sessionId: session.id, tokenId: null })
  if (viewer !== null && time.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await commandDb().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: time } })
  }
  return viewer
}

/** Whose API token this is; null when unknown, revoked or its owner deactivated. */
export async function viewerFromToken(token: string | null | undefined): Promise<Viewer | null> {
  if (!token || token.length > 200) return null
  const found = await apiTokenOf(hashOfToken(token))
  if (found === null || found.revokedAt !== null) return null
  const time = now()
  const viewer = viewerOfRow(found.user, { sessionId: null, tokenId: found.id })
  if (viewer !== null && time.getTime() - (found.lastUsedAt?.getTime() ?? 0) > SEEN_EVERY_MS) {
    await commandDb().apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: time } })
  }
  return viewer
}

/** The viewer of an HTTP request: its bearer token if it brings one, else its session cookie. */
export async function viewerFromHeaders(headers: Headers): Promise<Viewer | null> {
  const authorization = headers.get('authorization')
  if (authorization === null) return viewerFromCookie(headers.get('cookie'))
  const bearer = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization)?.[1]
  return viewerFromToken(bearer)
}
