import { describe, expect, test } from 'vitest'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { changePassword, passwordOf, rename } from '../account/profile.ts'
import { apiTokensOf, createApiToken, revokeApiToken } from '../account/tokens.ts'
import { isTrouble } from '#board/answers/people-problem.ts'
import { endSessions, openSession, sessionsOf } from '../sign-in/sessions.ts'
import { signInByPassword } from '../sign-in/sign-in.ts'
import { viewerFromCookie, viewerFromHeaders, viewerFromToken } from '../viewer.ts'
import { aCaller, aSignedIn, cookieOf, PASSWORD } from './desk-of-people.ts'
import { hearRevocations } from './hear-revocations.ts'

useDatabase()

const NEW = 'another horse battery'

describe('sessions', () => {
  test('are listed with this one first, and one can be ended, which is announced', async () => {
    const me = await aSignedIn('checker')
    const away = await openSession(me.userId, 'Safari/605 (iPhone)')
    const lines = await sessionsOf(me.userId, me.sessionId)
    expect(lines.map((line) => line.isThis)).toEqual([true, false])
    const other = lines[1]?.id ?? ''
    const heard = await hearRevocations()
    expect(await endSessions(me.userId, { only: other })).toBe(1)
    expect(await viewerFromCookie(cookieOf(away))).toBeNull()
    expect(await viewerFromCookie(cookieOf(me.session))).not.toBeNull()
    expect((await heard.all()).flatMap((message) => message.sessionIds)).toEqual([other])
  })

  test('of somebody else cannot be ended', async () => {
    const [me, other] = [await aSignedIn('owner'), await aSignedIn('viewer')]
    expect(await endSessions(me.userId, { only: other.sessionId })).toBe(0)
    expect(await viewerFromCookie(cookieOf(other.session))).not.toBeNull()
  })
})

describe('the password', () => {
  test('is changed by whoever knows the current one; every other browser is signed out, this one stays', async () => {
    const me = await aSignedIn('checker')
    const away = await openSession(me.userId, '')
    expect(await changePassword(me, { current: PASSWORD, password: NEW })).toEqual({ ended: 1 })
    expect(await viewerFromCookie(cookieOf(me.session))).not.toBeNull()
    expect(await viewerFromCookie(cookieOf(away))).toBeNull()
    expect(await signInByPassword({ email: me.email, password: PASSWORD }, aCaller())).toEqual({
      problem: 'WRONG_SIGN_IN',
    })
    expect(await signInByPassword({ email: me.email, password: NEW }, aCaller())).toHaveProperty('token')
  })

  test('stays when the current one is wrong or absent, and guesses at it are counted', async () => {
    const me = await aSignedIn('checker')
    for (const current of [undefined, '', 'a', 'b', 'c', 'd', 'e', 'f']) {
      expect(await changePassword(me, { current, password: NEW })).toEqual({ problem: 'WRONG_PASSWORD' })
    }
    expect(await changePassword(me, { current: PASSWORD, password: NEW })).toMatchObject({ problem: 'TOO_MANY' })
    expect(await signInByPassword({ email: me.email, password: PASSWORD }, aCaller())).toHaveProperty('token')
  })

  test('can be set where there is none', async () => {
    const me = await aSignedIn('checker')
    await db().user.update({ where: { id: me.userId }, data: { passwordHash: null } })
    expect(await passwordOf(me.userId)).toEqual({ hasPassword: false, isWeak: false })
    expect(await changePassword(me, { password: NEW })).toEqual({ ended: 0 })
    expect(await signInByPassword({ email: me.email, password: NEW }, aCaller())).toHaveProperty('token')
  })
})

test('a new name is shown from now on', async () => {
  const me = await aSignedIn('checker')
  await rename(me, { name: 'Chris Neu' })
  expect(await viewerFromCookie(cookieOf(me.session))).toMatchObject({ name: 'Chris Neu' })
})

describe('API tokens', () => {
  test('act as their owner, are kept hashed, and end at once, which is announced', async () => {
    const me = await aSignedIn('editor')
    const made = await createApiToken(me.userId, 'export')
    if (isTrouble(made)) throw new Error(made.problem)
    const headers = new Headers({ authorization: `Bearer ${made.token}` })
    expect(await viewerFromHeaders(headers)).toMatchObject({
      userId: me.userId,
      role: 'editor',
      sessionId: null,
      tokenId: made.id,
    })
    expect(JSON.stringify(await db().apiToken.findMany())).not.toContain(made.token)
    expect((await apiTokensOf(me.userId)).map((line) => line.lastUsedAt)).toEqual([expect.any(Number)])
    const heard = await hearRevocations()
    expect(await revokeApiToken(me.userId, made.id)).toEqual({ revoked: true })
    expect(await viewerFromToken(made.token)).toBeNull()
    expect(await apiTokensOf(me.userId)).toEqual([])
    expect((await heard.all()).flatMap((message) => message.sessionIds)).toEqual([made.id])
    expect(await revokeApiToken(me.userId, made.id)).toEqual({ problem: 'NOT_FOUND' })
  })

  test("outlive a new password of one's own, since programs work with them", async () => {
    const me = await aSignedIn('editor')
    const made = await createApiToken(me.userId, 'export')
    if (isTrouble(made)) throw new Error(made.problem)
    expect(await changePassword(me, { current: PASSWORD, password: NEW })).toEqual({ ended: 0 })
    expect(await viewerFromToken(made.token)).not.toBeNull()
  })

  test('of somebody else cannot be revoked', async () => {
    const [me, other] = [await aSignedIn('owner'), await aSignedIn('checker')]
    const made = await createApiToken(other.userId, 'theirs')
    if (isTrouble(made)) throw new Error(made.problem)
    expect(await revokeApiToken(me.userId, made.id)).toEqual({ problem: 'NOT_FOUND' })
    expect(await viewerFromToken(made.token)).not.toBeNull()
  })

  test('are not without number', async () => {
    const me = await aSignedIn('checker')
    for (let made = 1; made <= 50; made += 1) await createApiToken(me.userId, `token ${made}`)
    expect(await createApiToken(me.userId, 'one more')).toEqual({ problem: 'LIMIT' })
  })
})
