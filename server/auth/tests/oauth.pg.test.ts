import { beforeEach, describe, expect, test } from 'vitest'
import { now } from '../../clock.ts'
import { env, settleEnv } from '../../env.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { invite, openInvitation } from '../desk/invitations.ts'
import { answerAuth, beginSignIn } from '../oauth/answer.ts'
import { invitationCookieName } from '../oauth/invitation-cookie.ts'
import { hashOfToken } from '../secret-token.ts'
import { sessionCookieName } from '../session-cookie.ts'
import { viewerFromCookie } from '../viewer.ts'
import { anIssuer } from './an-issuer.ts'
import type { Claims, Flaw, Issuer } from './an-issuer.ts'
import { waitingCookieName } from '../sign-in/admit.ts'
import { beginLink, linkCookieName, linksOf, unlink } from '../oauth/link.ts'
import { aProven, aSignedIn, cookieOf } from './desk-of-people.ts'

useDatabase()

let issuer: Issuer

beforeEach(async () => {
  issuer = await anIssuer()
  settleEnv({ AUTH_OIDC_ISSUER: issuer.url, AUTH_OIDC_ID: 'desk', AUTH_OIDC_SECRET: 'a secret of ours' })
})

/** A browser goes to the issuer, signs in there as `who`, and comes back: what it is told and holds then. */
async function comeBack(
  who: Claims,
  has: Record<string, string> = {},
  next: string | null = null,
  flaw: Flaw | undefined = undefined,
) {
  const jar = new Map(Object.entries(has))
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const begun = await beginSignIn('oidc', next, new Headers({ cookie: header() }))
  if (!begun) throw new Error('this way is not switched on')
  for (const { name, value } of begun.cookies) jar.set(name, encodeURIComponent(value))
  const back = issuer.approve(begun.redirect, who, flaw)
  const response = await answerAuth(new Request(back, { headers: { cookie: header(), 'user-agent': 'Firefox/145.0' } }))
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    jar.set(name, value)
  }
  const place = new URL(response.headers.get('location') ?? '', env().APP_URL)
  const session = jar.get(sessionCookieName())
  return {
    place: place.pathname + place.search,
    session,
    waits: jar.has(waitingCookieName()),
    viewer: session ? await viewerFromCookie(cookieOf({ token: session })) : null,
  }
}

const verified = (email: string, sub = email): Claims => ({ sub, email, name: 'From Outside', email_verified: true })
const NOBODY = { place: '/sign-in?error=AccessDenied', viewer: null, session: undefined, waits: false }

describe('signing in through an issuer', () => {
  test('lets an active account in by its verified e-mail, goes where it wanted, and keeps none of the provider’s tokens', async () => {
    const me = await aProven('editor')
    const { viewer, place, session } = await comeBack(verified(me.email.toUpperCase(), 'sub-1'), {}, '/desk')
    expect(viewer).toMatchObject({ userId: me.userId, role: 'editor' })
    expect(place).toBe('/desk')
    const account = await db().account.findUnique({
      where: { provider_providerAccountId: { provider: 'oidc', providerAccountId: 'sub-1' } },
    })
    expect(account).toMatchObject({ userId: me.userId })
    expect(JSON.stringify(account)).not.toContain('a-secret-of-the-provider')
    expect(await db().session.findUnique({ where: { sessionToken: hashOfToken(session ?? '') } })).toMatchObject({
      userAgent: 'Firefox/145.0',
    })
    // From now on the issuer's own number for them is enough, whatever their e-mail is there.
    expect((await comeBack({ sub: 'sub-1', email: 'moved@elsewhere.example' })).viewer).toMatchObject({
      userId: me.userId,
    })
  })

  test.each([
    ['an e-mail nobody has here', () => verified('stranger@desk.example')],
    [
      'an e-mail that the issuer has not verified',
      (email: string) => ({ ...verified(email, 'sub-2'), email_verified: false }),
    ],
    ['an e-mail that the issuer says nothing about', (email: string) => ({ sub: 'sub-3', email })],
    ['no e-mail', () => ({ sub: 'sub-4' })],
  ])('does not let in %s', async (_what, claims) => {
    const me = await aProven('owner')
    const users = await db().user.count()
    expect(await comeBack(claims(me.email))).toEqual(NOBODY)
    expect(await db().user.count()).toBe(users)
  })

  test('does not let a removed person in, neither by e-mail nor by a link made before', async () => {
    const me = await aProven('checker')
    expect((await comeBack(verified(me.email, 'sub-5'))).viewer).not.toBeNull()
    await db().user.update({ where: { id: me.userId }, data: { deactivatedAt: now() } })
    expect(await comeBack(verified(me.email, 'sub-5'))).toEqual(NOBODY)
    expect(await comeBack(verified(me.email, 'sub-6'))).toEqual(NOBODY)
  })

  test('never attaches a stranger’s account to whoever this browser is signed in as', async () => {
    const me = await aProven('owner')
    const outcome = await comeBack(verified('stranger@desk.example', 'sub-7'), {
      [sessionCookieName()]: me.session.token,
    })
    expect(outcome.place).toBe('/sign-in?error=AccessDenied')
    const other = await aProven('viewer')
    const switched = await comeBack(verified(other.email, 'sub-8'), { [sessionCookieName()]: me.session.token })
    expect(switched.viewer).toMatchObject({ userId: other.userId })
    expect(await db().account.count({ where: { userId: me.userId } })).toBe(0)
    // The session that this browser has given up is of no use any more.
    expect(await viewerFromCookie(cookieOf(me.session))).toBeNull()
  })

  test('uses up an invitation in hand, once, and gives its role', async () => {
    const owner = await aProven('owner')
    const made = await invite(owner, { role: 'viewer', note: '', days: 7 })
    const token = 'link' in made ? (made.link.split('/').at(-1) ?? '') : ''
    const first = await comeBack(verified('new@desk.example'), { [invitationCookieName()]: token })
    expect(first.viewer).toMatchObject({ email: 'new@desk.example', name: 'From Outside', role: 'viewer' })
    expect(await openInvitation(token)).toBeNull()
    expect(await comeBack(verified('second@desk.example'), { [invitationCookieName()]: token })).toEqual(NOBODY)
  })

  test('does not follow a way back to another site', async () => {
    const me = await aProven('editor')
    expect((await comeBack(verified(me.email), {}, 'https://evil.example/')).place).toBe('/boards')
    expect((await comeBack(verified(me.email), {}, '//evil.example')).place).toBe('/boards')
  })

  test('fails for an answer that another browser began', async () => {
    const me = await aProven('editor')
    const begun = await beginSignIn('oidc', null, new Headers())
    const back = issuer.approve(begun?.redirect ?? '', verified(me.email))
    const response = await answerAuth(new Request(back))
    expect(response.headers.get('location')).toContain('/sign-in?error=')
    expect(response.headers.getSetCookie().join()).not.toContain(sessionCookieName())
  })
})

describe('an ID token', () => {
  test.each<Flaw>([
    'wrong key',
    'alg none',
    'our secret',
    'no signature',
    'another audience',
    'another issuer',
    'another nonce',
    'expired',
  ])('with the flaw "%s" lets nobody in', async (flaw) => {
    const me = await aProven('owner')
    const outcome = await comeBack(verified(me.email, `sub-${flaw}`), {}, null, flaw)
    expect(outcome.viewer).toBeNull()
    expect(outcome.place).toContain('/sign-in?error=')
    expect(await db().account.count({ where: { userId: me.userId } })).toBe(0)
  })
})

describe('an account whose e-mail was only typed', () => {
  test('is not joined by a provider’s sign-in, until its holder links it and with that proves the address', async () => {
    const me = await aSignedIn('editor')
    expect(await comeBack(verified(me.email, 'unproven-1'))).toMatchObject({
      place: '/sign-in?error=unproven',
      viewer: null,
    })
    const begun = await beginLink(me)
    if ('problem' in begun) throw new Error(begun.problem)
    const has = { [sessionCookieName()]: me.session.token, [linkCookieName()]: begun.cookie }
    const linked = await comeBack(verified(me.email, 'unproven-1'), has, '/account')
    expect(linked).toMatchObject({ place: '/account', session: me.session.token })
    expect((await db().user.findUniqueOrThrow({ where: { id: me.userId } })).emailVerified).not.toBeNull()
    expect((await comeBack(verified(me.email, 'unproven-1'))).viewer).toMatchObject({ userId: me.userId })
    expect(await linksOf(me.userId)).toMatchObject([{ id: 'oidc', isLinked: true }])
    expect(await unlink(me, 'oidc')).toEqual({ unlinked: true })
  })

  test('is not linked by a cookie of another sign-in, nor to what belongs to somebody else', async () => {
    const [me, other] = [await aSignedIn('editor'), await aSignedIn('viewer')]
    const begun = await beginLink(other)
    if ('problem' in begun) throw new Error(begun.problem)
    const stolen = { [sessionCookieName()]: me.session.token, [linkCookieName()]: begun.cookie }
    expect((await comeBack(verified(other.email, 'theirs-1'), stolen)).place).toBe('/sign-in?error=unproven')
    expect(await db().account.count({ where: { providerAccountId: 'theirs-1' } })).toBe(0)
    await comeBack(verified(other.email, 'theirs-1'), {
      [sessionCookieName()]: other.session.token,
      [linkCookieName()]: begun.cookie,
    })
    const mine = await beginLink(me)
    if ('problem' in mine) throw new Error(mine.problem)
    const has = { [sessionCookieName()]: me.session.token, [linkCookieName()]: mine.cookie }
    expect(await comeBack(verified(other.email, 'theirs-1'), has)).toMatchObject({ place: '/account?link=taken' })
    expect(await db().account.count({ where: { userId: me.userId } })).toBe(0)
  })

  test('is made by an invitation with a name that is tidy', async () => {
    const owner = await aProven('owner')
    const made = await invite(owner, { role: 'viewer', note: '', days: 7 })
    const token = 'link' in made ? (made.link.split('/').at(-1) ?? '') : ''
    const who = { ...verified('tidy@desk.example'), name: ' From\r\nOutside\u0000\u202e ' }
    const { viewer } = await comeBack(who, { [invitationCookieName()]: token })
    expect(viewer).toMatchObject({ name: 'From Outside' })
    expect((await db().user.findUniqueOrThrow({ where: { email: who.email } })).emailVerified).not.toBeNull()
  })
})

test('whoever has a second factor is asked for it after the provider too', async () => {
  const me = await aProven('editor')
  await db().user.update({ where: { id: me.userId }, data: { secondFactorSince: now() } })
  const outcome = await comeBack(verified(me.email, 'factor-1'), {}, '/desk')
  expect(outcome).toMatchObject({
    place: '/sign-in/second-factor?next=%2Fdesk',
    viewer: null,
    session: undefined,
    waits: true,
  })
})

describe('the doors of Auth.js', () => {
  test('a way that is not switched on does not begin', async () => {
    expect(await beginSignIn('github', null, new Headers())).toBeNull()
    expect(await beginSignIn('__proto__', null, new Headers())).toBeNull()
  })

  test('a foreign page cannot send anything', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }
    const response = await answerAuth(
      new Request(`${env().APP_URL}/api/auth/signout`, { method: 'POST', headers, body: '' }),
    )
    expect(response.status).toBe(403)
  })

  test('the session is told without the password’s hash, and read from the cookie that our own sign-in set', async () => {
    const me = await aProven('editor')
    const response = await answerAuth(
      new Request(`${env().APP_URL}/api/auth/session`, { headers: { cookie: cookieOf(me.session) } }),
    )
    const told: unknown = await response.json()
    expect(told).toMatchObject({ user: { name: me.name, email: me.email } })
    expect(JSON.stringify(told)).not.toMatch(/argon2|passwordHash/)
  })
})
