import { generate } from 'otplib'
import { afterEach, describe, expect, test } from 'vitest'
import { isTrouble } from '#board/answers/people-problem.ts'
import { setClock } from '../../clock.ts'
import { db, unfurnish } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { createApiToken, createOwnToken } from '../account/tokens.ts'
import { setFactorRule } from '../desk/factor-rule.ts'
import { invite } from '../desk/invitations.ts'
import { bringBack, removePerson, setDeskRole } from '../desk/roles.ts'
import { makeChallenge, takeChallenge } from '../factors/challenge.ts'
import { addTotp, factorsOf, removeFactor, renewRecoveryCodes, resetFactors } from '../factors/factors.ts'
import { proposeTotp, provesTotp } from '../factors/totp.ts'
import { finishSignIn, waitingCookieName } from '../sign-in/admit.ts'
import type { Caller } from '../sign-in/sessions.ts'
import { openSession, sessionsOf, untoldSignIns } from '../sign-in/sessions.ts'
import { signInByPassword } from '../sign-in/sign-in.ts'
import { needsProof, stepUp } from '../sign-in/step-up.ts'
import { enrolleeFromCookie, viewerFromCookie, viewerFromHeaders, viewerFromToken } from '../viewer.ts'
import { aCaller, aSignedIn, cookieOf, PASSWORD } from './desk-of-people.ts'
import type { SignedIn } from './desk-of-people.ts'
import { hearRevocations } from './hear-revocations.ts'

useDatabase()

const STEP_MS = 30_000
const later = (ms: number) => setClock(() => new Date(Date.now() + ms))
let undo: () => void = () => undefined
afterEach(() => undo())

const codeOf = (secret: string, ms = 0) =>
  generate({ secret: secret.replace(/ /g, ''), epoch: Math.floor((Date.now() + ms) / 1000) })

/** Somebody with an authenticator app; `secret` makes its codes. */
async function aSecured(role: SignedIn['role'] = 'checker') {
  const me = await aSignedIn(role)
  const { secret, sealed } = proposeTotp(me)
  const added = await addTotp(me, { sealed, code: await codeOf(secret) })
  if (isTrouble(added)) throw new Error(added.problem)
  return { me, secret, codes: added.codes ?? [] }
}

/** A browser whose password was right and which now has to show the second factor. */
async function aWaiting(email: string): Promise<Caller> {
  const caller = aCaller()
  const admitted = await signInByPassword({ email, password: PASSWORD }, caller)
  if (!('waitingToken' in admitted)) throw new Error('no second factor was asked for')
  return { ...caller, cookie: `${waitingCookieName()}=${admitted.waitingToken}` }
}

describe('an authenticator app', () => {
  test('is kept once it has made a right code; other browsers are signed out, and ten recovery codes are told once', async () => {
    const me = await aSignedIn('checker')
    const away = await openSession(me.userId, '')
    const { secret, sealed } = proposeTotp(me)
    expect(await addTotp(me, { sealed, code: '000000' })).toEqual({ problem: 'WRONG_CODE' })
    expect(await addTotp(await aSignedIn('checker'), { sealed, code: await codeOf(secret) })).toEqual({
      problem: 'WAITED_TOO_LONG',
    })
    const added = await addTotp(me, { sealed, code: await codeOf(secret) })
    if (isTrouble(added)) throw new Error(added.problem)
    expect(added.codes).toHaveLength(10)
    expect(await viewerFromCookie(cookieOf(away))).toBeNull()
    expect(await viewerFromCookie(cookieOf(me.session))).not.toBeNull()
    const kept = JSON.stringify(
      [await db().totp.findMany(), await db().recoveryCode.findMany()],
      (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value),
    )
    for (const told of [secret.replace(/ /g, ''), ...(added.codes ?? [])]) expect(kept).not.toContain(told)
  })

  test('is asked for at the next sign-in: the password alone opens nothing', async () => {
    const { me, secret } = await aSecured()
    const caller = await aWaiting(me.email)
    expect(await viewerFromCookie(caller.cookie)).toBeNull()
    expect(await viewerFromCookie(cookieOf({ token: caller.cookie?.split('=')[1] ?? '' }))).toBeNull()
    undo = later(STEP_MS)
    const session = await finishSignIn({ kind: 'totp', code: await codeOf(secret, STEP_MS) }, caller)
    if (isTrouble(session)) throw new Error(session.problem)
    expect(await viewerFromCookie(cookieOf(session))).toMatchObject({ userId: me.userId })
    // What has been finished is over.
    expect(await finishSignIn({ kind: 'totp', code: '123456' }, caller)).toEqual({ problem: 'WAITED_TOO_LONG' })
  })

  test('has codes that are good once, and then none before them', async () => {
    const { me, secret } = await aSecured()
    undo = later(2 * STEP_MS)
    const code = await codeOf(secret, 2 * STEP_MS)
    const both = await Promise.all([provesTotp(me.userId, code), provesTotp(me.userId, code)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await provesTotp(me.userId, code)).toBe(false)
    expect(await provesTotp(me.userId, await codeOf(secret, STEP_MS))).toBe(false)
    undo()
    undo = later(20 * STEP_MS)
    expect(await provesTotp(me.userId, await codeOf(secret, 10 * STEP_MS))).toBe(false)
    expect(await provesTotp(me.userId, await codeOf(secret, 19 * STEP_MS))).toBe(true)
  })

  test('is guessed at eight times, from wherever', async () => {
    const { me, secret } = await aSecured()
    for (let guess = 1; guess <= 8; guess += 1) {
      const wrong = await finishSignIn({ kind: 'totp', code: '000000' }, await aWaiting(me.email))
      expect(wrong).toEqual({ problem: 'WRONG_CODE' })
    }
    undo = later(STEP_MS)
    const right = { kind: 'totp' as const, code: await codeOf(secret, STEP_MS) }
    expect(await finishSignIn(right, await aWaiting(me.email))).toMatchObject({ problem: 'TOO_MANY' })
  })

  test('does not wait longer than ten minutes', async () => {
    const { me, secret } = await aSecured()
    const caller = await aWaiting(me.email)
    undo = later(11 * 60_000)
    const late = { kind: 'totp' as const, code: await codeOf(secret, 11 * 60_000) }
    expect(await finishSignIn(late, caller)).toEqual({ problem: 'WAITED_TOO_LONG' })
  })
})

describe('a recovery code', () => {
  test('lets in once, however it is typed, and new ones end the old', async () => {
    const { me, codes } = await aSecured()
    const typed = { kind: 'recovery' as const, code: codes[0]?.replace(/-/g, '') ?? '' }
    const both = await Promise.all([
      finishSignIn(typed, await aWaiting(me.email)),
      finishSignIn(typed, await aWaiting(me.email)),
    ])
    expect(both.filter((one) => 'token' in one)).toHaveLength(1)
    expect((await factorsOf(me.userId)).codesLeft).toBe(9)
    const renewed = await renewRecoveryCodes(me)
    if (isTrouble(renewed)) throw new Error(renewed.problem)
    const old = { kind: 'recovery' as const, code: codes[1]?.replace(/-/g, '') ?? '' }
    expect(await finishSignIn(old, await aWaiting(me.email))).toEqual({ problem: 'WRONG_CODE' })
    const other = await aSecured()
    const mine = { kind: 'recovery' as const, code: renewed.codes[0]?.replace(/-/g, '') ?? '' }
    expect(await finishSignIn(mine, await aWaiting(other.me.email))).toEqual({ problem: 'WRONG_CODE' })
  })
})

describe('a challenge', () => {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

  test('is good once, for what and whom it was made, for five minutes', async () => {
    const made = text(makeChallenge('factor', 'me'))
    expect(await takeChallenge('factor', 'somebody else', made)).toBe(false)
    expect(await takeChallenge('sign-in', 'me', made)).toBe(false)
    expect(await takeChallenge('factor', 'me', made.slice(0, -4) + 'AAAA')).toBe(false)
    expect(await takeChallenge('factor', 'me', made)).toBe(true)
    expect(await takeChallenge('factor', 'me', made)).toBe(false)
    const old = text(makeChallenge('factor', 'me'))
    undo = later(6 * 60_000)
    expect(await takeChallenge('factor', 'me', old)).toBe(false)
  })
})

describe('the rule of the desk', () => {
  afterEach(async () => {
    await db().setting.deleteMany({ where: { key: 'second-factor-rule' } })
    unfurnish('factorRule')
  })

  test('is set by an owner who has a factor, and by nobody else', async () => {
    const [owner, editor] = [await aSignedIn('owner'), (await aSecured('editor')).me]
    expect(await setFactorRule(owner, 'everybody')).toEqual({ problem: 'FACTOR_FIRST' })
    expect(await setFactorRule(editor, 'everybody')).toEqual({ problem: 'FORBIDDEN' })
    expect(await setFactorRule((await aSecured('owner')).me, 'editors')).toEqual({ rule: 'editors' })
  })

  test('shuts every door to whoever lacks one, and opens one: to set it up', async () => {
    const [{ me: owner }, checker, { me: secured }] = [
      await aSecured('owner'),
      await aSignedIn('checker'),
      await aSecured(),
    ]
    const token = await createApiToken(checker.userId, 'export')
    if (isTrouble(token)) throw new Error(token.problem)
    const heard = await hearRevocations()
    expect(await setFactorRule(owner, 'everybody')).toEqual({ rule: 'everybody' })
    expect((await heard.all()).flatMap((message) => message.userIds)).toContain(checker.userId)

    const cookie = cookieOf(checker.session)
    expect(await viewerFromCookie(cookie)).toBeNull()
    expect(await viewerFromToken(token.token)).toBeNull()
    expect(await viewerFromHeaders(new Headers({ authorization: `Bearer ${token.token}` }))).toBeNull()
    expect(await viewerFromCookie(cookieOf(secured.session))).not.toBeNull()
    expect(await enrolleeFromCookie(cookieOf(secured.session))).toBeNull()
    expect(await enrolleeFromCookie(cookie)).toMatchObject({ userId: checker.userId })

    const { secret, sealed } = proposeTotp(checker)
    expect(await addTotp(checker, { sealed, code: await codeOf(secret) })).toHaveProperty('codes')
    expect(await viewerFromCookie(cookie)).not.toBeNull()
    expect(await viewerFromToken(token.token)).not.toBeNull()
    expect(await enrolleeFromCookie(cookie)).toBeNull()
    // And the last one stays as long as the desk asks for it.
    expect(await removeFactor(checker, { kind: 'totp' })).toEqual({ problem: 'FACTOR_NEEDED' })
  })

  test('of owners and editors leaves the others alone', async () => {
    const [{ me: owner }, checker, editor] = [
      await aSecured('owner'),
      await aSignedIn('checker'),
      await aSignedIn('editor'),
    ]
    await setFactorRule(owner, 'editors')
    expect(await viewerFromCookie(cookieOf(checker.session))).not.toBeNull()
    expect(await viewerFromCookie(cookieOf(editor.session))).toBeNull()
  })
})

describe('taking a factor away', () => {
  test('with the last one the codes go, and the password is enough again', async () => {
    const { me } = await aSecured()
    expect(await removeFactor(me, { kind: 'passkey', passkeyId: crypto.randomUUID() })).toEqual({
      problem: 'NOT_FOUND',
    })
    expect(await removeFactor(me, { kind: 'totp' })).toEqual({ removed: true })
    expect(await factorsOf(me.userId)).toEqual({ totpSince: null, passkeys: [], codesLeft: 0 })
    expect(await signInByPassword({ email: me.email, password: PASSWORD }, aCaller())).toHaveProperty('token')
  })

  test('is what an operator can do for whoever has lost theirs; it signs out everywhere', async () => {
    const { me } = await aSecured()
    expect(await resetFactors(me.userId)).toEqual({ sessionsEnded: 1 })
    expect(await viewerFromCookie(cookieOf(me.session))).toBeNull()
    expect(await signInByPassword({ email: me.email, password: PASSWORD }, aCaller())).toHaveProperty('token')
  })
})

describe('a fresh proof', () => {
  test('is a sign-in of the last ten minutes, then a password or a factor', async () => {
    const { me, secret } = await aSecured()
    expect(await needsProof(me)).toBeNull()
    undo = later(11 * 60_000)
    expect(await needsProof(me)).toEqual({ problem: 'PROVE_IT' })
    expect(await stepUp(me, { kind: 'password', password: 'wrong' })).toEqual({ problem: 'WRONG_PASSWORD' })
    expect(await needsProof(me)).toEqual({ problem: 'PROVE_IT' })
    expect(await stepUp(me, { kind: 'password', password: PASSWORD })).toBeNull()
    expect(await needsProof(me)).toBeNull()
    undo()
    undo = later(30 * 60_000)
    expect(await stepUp(me, { kind: 'totp', code: await codeOf(secret, 30 * 60_000) })).toBeNull()
    expect(await needsProof(me)).toBeNull()
    expect(await needsProof({ ...me, sessionId: null })).toEqual({ problem: 'FORBIDDEN' })
  })

  test('comes before everything that could take an account or a desk over', async () => {
    const [owner, other, gone] = [await aSignedIn('owner'), await aSignedIn('checker'), await aSignedIn('owner')]
    const { me } = await aSecured()
    await removePerson(owner, gone.userId)
    undo = later(11 * 60_000)
    const stale = { problem: 'PROVE_IT' }
    expect(await setDeskRole(owner, { userId: other.userId, role: 'owner' })).toEqual(stale)
    expect(await bringBack(owner, gone.userId)).toEqual(stale)
    expect(await invite(owner, { role: 'owner', note: '', days: 7 })).toEqual(stale)
    expect(await setFactorRule(owner, 'nobody')).toEqual(stale)
    expect(await createOwnToken(other, 'export')).toEqual(stale)
    expect(await removeFactor(me, { kind: 'totp' })).toEqual(stale)
    expect(await renewRecoveryCodes(me)).toEqual(stale)
    expect(await addTotp(other, { sealed: '', code: '123456' })).toEqual(stale)
    // What gives away nothing is not asked about.
    expect(await setDeskRole(owner, { userId: other.userId, role: 'viewer' })).toEqual({ role: 'viewer' })
    expect(await stepUp(owner, { kind: 'password', password: PASSWORD })).toBeNull()
    expect(await setDeskRole(owner, { userId: other.userId, role: 'owner' })).toEqual({ role: 'owner' })
  })
})

describe('a sign-in that is not used', () => {
  test('ends after fourteen days, and is listed no more; use keeps it, until its thirtieth day', async () => {
    const { session, userId, sessionId } = await aSignedIn('viewer')
    const day = 24 * 60 * 60 * 1000
    for (const days of [10, 20]) {
      undo = later(days * day)
      expect(await viewerFromCookie(cookieOf(session))).not.toBeNull()
      undo()
    }
    undo = later(31 * day)
    expect(await viewerFromCookie(cookieOf(session))).toBeNull()
    undo()
    await db().session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date() } })
    undo = later(15 * day)
    expect(await viewerFromCookie(cookieOf(session))).toBeNull()
    expect(await sessionsOf(userId, null)).toEqual([])
  })

  test('is not kept by a page that is merely left open', async () => {
    const { session } = await aSignedIn('viewer')
    const day = 24 * 60 * 60 * 1000
    undo = later(10 * day)
    expect(await viewerFromCookie(cookieOf(session), { isSeen: false })).not.toBeNull()
    undo()
    undo = later(15 * day)
    expect(await viewerFromCookie(cookieOf(session), { isSeen: false })).toBeNull()
  })
})

test('a sign-in elsewhere is told to whoever was signed in before, and not to the newcomer', async () => {
  const me = await aSignedIn('checker')
  undo = later(1_000)
  const newer = await openSession(me.userId, 'Safari/605 (iPhone)')
  const told = await untoldSignIns(me.userId, me.sessionId)
  expect(told.map((line) => line.userAgent)).toEqual(['Safari/605 (iPhone)'])
  expect(await untoldSignIns(me.userId, (await viewerFromCookie(cookieOf(newer)))?.sessionId ?? null)).toEqual([])
})
