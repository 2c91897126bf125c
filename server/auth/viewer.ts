import { asksFactorOf } from '#board/answers/second-factor.ts'
import type { Actor } from '#board/board.ts'
import { role } from '#board/kernel/role.ts'
import type { Role } from '#board/kernel/role.ts'
import { now } from '../clock.ts'
import { gather } from '../gather.ts'
import { commandDb } from '../house.ts'
import { factorRule } from './desk/factor-rule.ts'
import { hashOfToken } from './secret-token.ts'
import { idleMs, sessionTokenIn } from './session-cookie.ts'

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

const USER = {
  id: true,
  name: true,
  email: true,
  role: true,
  kind: true,
  deactivatedAt: true,
  secondFactorSince: true,
} as const
type UserRow = {
  id: string
  name: string
  email: string
  role: string
  kind: string
  deactivatedAt: Date | null
  secondFactorSince: Date | null
}

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

// A desk may ask a second factor of a role: whoever lacks it can set one up, and nothing else, through whichever door.
async function isWithoutFactor(viewer: Viewer, user: UserRow): Promise<boolean> {
  return user.secondFactorSince === null && asksFactorOf(await factorRule(), viewer.role)
}

type Standing = { readonly viewer: Viewer; readonly lacksFactor: boolean }

async function standingOf(sessionToken: string | null, isSeen: boolean): Promise<Standing | null> {
  if (sessionToken === null) return null
  const session = await sessionOf(hashOfToken(sessionToken))
  const time = now()
  if (session === null || session.expires <= time) return null
  const unseen = time.getTime() - session.lastSeenAt.getTime()
  if (unseen > idleMs()) return null
  const viewer = viewerOfRow(session.user, { sessionId: session.id, tokenId: null })
  if (viewer === null) return null
  if (isSeen && unseen > SEEN_EVERY_MS) {
    await commandDb().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: time } })
  }
  return { viewer, lacksFactor: await isWithoutFactor(viewer, session.user) }
}

/**
 * Who signed in with this Cookie header; null when nobody, expired, long unused, revoked, deactivated, or without the
 * second factor that the desk asks for. Being asked about counts as use, unless `isSeen` is false.
 */
export function viewerFromCookie(
  cookieHeader: string | null | undefined,
  { isSeen = true }: { isSeen?: boolean } = {},
): Promise<Viewer | null> {
  return viewerFromSession(sessionTokenIn(cookieHeader), isSeen)
}

/** Who signed in with this session's token; null as for viewerFromCookie. */
export async function viewerFromSession(sessionToken: string | null, isSeen = true): Promise<Viewer | null> {
  const standing = await standingOf(sessionToken, isSeen)
  return standing === null || standing.lacksFactor ? null : standing.viewer
}

/** Who signed in with this Cookie header and still has to set up the second factor that the desk asks for; else null. */
export async function enrolleeFromCookie(cookieHeader: string | null | undefined): Promise<Viewer | null> {
  const standing = await standingOf(sessionTokenIn(cookieHeader), true)
  return standing?.lacksFactor === true ? standing.viewer : null
}

// Whose working token this is, whether or not the desk lets them do anything.
async function standingOfToken(
  token: string | null | undefined,
): Promise<(Standing & { lastUsedAt: Date | null }) | null> {
  if (!token || token.length > 200) return null
  const found = await apiTokenOf(hashOfToken(token))
  if (found === null || found.revokedAt !== null) return null
  const viewer = viewerOfRow(found.user, { sessionId: null, tokenId: found.id })
  if (viewer === null) return null
  return { viewer, lacksFactor: await isWithoutFactor(viewer, found.user), lastUsedAt: found.lastUsedAt }
}

/** Whose API token this is; null when unknown, revoked, its owner deactivated or without the second factor asked for. */
export async function viewerFromToken(token: string | null | undefined): Promise<Viewer | null> {
  const standing = await standingOfToken(token)
  if (standing === null || standing.lacksFactor) return null
  const time = now()
  if (time.getTime() - (standing.lastUsedAt?.getTime() ?? 0) > SEEN_EVERY_MS) {
    await commandDb().apiToken.updateMany({ where: { id: standing.viewer.tokenId ?? '' }, data: { lastUsedAt: time } })
  }
  return standing.viewer
}

/** The viewer of an HTTP request: its bearer token if it brings one, else its session cookie. */
export async function viewerFromHeaders(headers: Headers): Promise<Viewer | null> {
  const bearer = bearerIn(headers)
  return bearer === undefined ? viewerFromCookie(headers.get('cookie')) : viewerFromToken(bearer)
}

/** True when a request would be somebody's, had they the second factor that the desk asks for. */
export async function lacksFactor(headers: Headers): Promise<boolean> {
  const bearer = bearerIn(headers)
  if (bearer === undefined) return (await enrolleeFromCookie(headers.get('cookie'))) !== null
  return (await standingOfToken(bearer))?.lacksFactor === true
}

// Undefined without the header; null where it holds no bearer token, which the cookie then does not stand in for.
function bearerIn(headers: Headers): string | null | undefined {
  const authorization = headers.get('authorization')
  return authorization === null ? undefined : (/^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization)?.[1] ?? null)
}
