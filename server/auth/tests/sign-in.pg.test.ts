import { describe, expect, test } from 'vitest'
import { now, setClock } from '../../clock.ts'
import { db, unfurnish } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { isTrouble } from '#board/answers/people-problem.ts'
import { SESSION_MS } from '../session-cookie.ts'
import { signInByPassword } from '../sign-in/sign-in.ts'
import { deviceCookieName, markDevice } from '../sign-in/known-device.ts'
import type { Caller } from '../sign-in/sessions.ts'
import { attempt } from '../sign-in/throttle.ts'
import { viewerFromCookie, viewerFromHeaders } from '../viewer.ts'
import { aCaller, aSignedIn, cookieOf, PASSWORD } from './desk-of-people.ts'

useDatabase()

// Nobody here has a second factor, so a first half that is right is the whole.
async function signIn(email: string, password: string, caller: Caller = aCaller()) {
  const admitted = await signInByPassword({ email, password }, caller)
  if ('waitingToken' in admitted) throw new Error('a second factor is asked for')
  return admitted
}

describe('signing in by password', () => {
  test('opens a session that the cookie proves, and keeps only its hash', async () => {
    const { email, userId } = await aSignedIn('checker')
    const session = await signIn(email, PASSWORD)
    if (isTrouble(session)) throw new Error(session.problem)
    expect(await viewerFromCookie(cookieOf(session))).toMatchObject({ userId, email, role: 'checker', tokenId: null })
    const kept = JSON.stringify(await db().session.findMany({ where: { userId } }))
    expect(kept).not.toContain(session.token)
  })

  test('answers an unknown e-mail, a wrong password, a removed person and an account without password alike', async () => {
    const [known, removed, bare] = [await aSignedIn('checker'), await aSignedIn('checker'), await aSignedIn('checker')]
    await db().user.update({ where: { id: removed.userId }, data: { deactivatedAt: now() } })
    await db().user.update({ where: { id: bare.userId }, data: { passwordHash: null } })
    const answers = await Promise.all([
      signIn('nobody@desk.example', PASSWORD),
      signIn(known.email, 'wrong'),
      signIn(removed.email, PASSWORD),
      signIn(bare.email, PASSWORD),
      signIn(bare.email, ''),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"problem":"WRONG_SIGN_IN"}']))
  })

  test('demo reviewers and the house itself never come in', async () => {
    const demo = await aSignedIn('owner')
    await db().user.update({ where: { id: demo.userId }, data: { kind: 'demo' } })
    expect(await signIn(demo.email, PASSWORD)).toEqual({ problem: 'WRONG_SIGN_IN' })
    expect(await viewerFromCookie(cookieOf(demo.session))).toBeNull()
  })
})

describe('the throttle', () => {
  test('stops one address guessing at one account, also when the guess is right, and no other address', async () => {
    const { email } = await aSignedIn('checker')
    const guesser = aCaller()
    for (let guess = 1; guess <= 8; guess += 1)
      expect(await signIn(email, 'wrong', guesser)).toMatchObject({ problem: 'WRONG_SIGN_IN' })
    const stopped = await signIn(email, PASSWORD, guesser)
    expect(stopped).toMatchObject({ problem: 'TOO_MANY' })
    expect(isTrouble(stopped) && stopped.retryAfterMs).toBeGreaterThanOrEqual(1_000)
    expect(await signIn(email, PASSWORD)).toHaveProperty('token')
  })

  test('stops a guesser at one account, and not the desk behind the same address', async () => {
    const [victim, colleague] = [await aSignedIn('checker'), await aSignedIn('editor')]
    const desk = aCaller()
    const problems = []
    for (let guess = 1; guess <= 60; guess += 1) problems.push(await signIn(victim.email, 'wrong', desk))
    expect(problems[8]).toMatchObject({ problem: 'TOO_MANY' })
    expect(problems.at(-1)).toMatchObject({ problem: 'TOO_MANY' })
    expect(await signIn(colleague.email, PASSWORD, desk)).toHaveProperty('token')
    // The account itself is not shut: from elsewhere its holder comes in.
    expect(await signIn(victim.email, PASSWORD)).toHaveProperty('token')
  }, 60_000)

  test('stops many addresses guessing at one account, but not the browser in which its holder has signed in before', async () => {
    const { email, userId } = await aSignedIn('checker')
    for (let guess = 1; guess <= 50; guess += 1) await signIn(email, 'wrong')
    expect(await signIn(email, PASSWORD)).toMatchObject({ problem: 'TOO_MANY' })
    const known = { ...aCaller(), cookie: `${deviceCookieName()}=${markDevice(userId)}` }
    expect(await signIn(email, PASSWORD, known)).toHaveProperty('token')
    // And a known browser has no more guesses than others have.
    const problems = []
    for (let guess = 1; guess <= 9; guess += 1) problems.push(await signIn(email, 'wrong', known))
    expect(problems.at(-1)).toMatchObject({ problem: 'TOO_MANY' })
  }, 60_000)

  test('stops one address trying many accounts, late', async () => {
    const guesser = aCaller()
    for (let guess = 1; guess <= 600; guess += 1) await attempt('signInAddress', guesser.address)
    expect(await signIn('guess@desk.example', 'wrong', guesser)).toMatchObject({ problem: 'TOO_MANY' })
  }, 60_000)

  test('gives an honest sign-in back its own attempt, and nobody else’s', async () => {
    const { email } = await aSignedIn('checker')
    const desk = aCaller()
    for (let guess = 1; guess <= 7; guess += 1) await signIn(email, 'wrong', desk)
    expect(await signIn(email, PASSWORD, desk)).toHaveProperty('token')
    expect(await signIn(email, 'wrong', desk)).toMatchObject({ problem: 'WRONG_SIGN_IN' })
    expect(await signIn(email, PASSWORD, desk)).toMatchObject({ problem: 'TOO_MANY' })
  })

  test('counts for all processes together, and writes down neither address nor e-mail', async () => {
    const { email } = await aSignedIn('checker')
    const guesser = aCaller()
    for (let guess = 1; guess <= 8; guess += 1) {
      // What another process has counted this one knows nothing of, but from the database.
      unfurnish('peopleThrottle')
      expect(await signIn(email, 'wrong', guesser)).toMatchObject({ problem: 'WRONG_SIGN_IN' })
    }
    unfurnish('peopleThrottle')
    expect(await signIn(email, PASSWORD, guesser)).toMatchObject({ problem: 'TOO_MANY' })
    const kept = await db().attemptCount.findMany()
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter(({ key }) => key.includes(email) || key.includes(guesser.address))).toEqual([])
  })

  test('does not count honest sign-ins', async () => {
    const { email } = await aSignedIn('checker')
    const colleague = aCaller()
    for (let times = 1; times <= 12; times += 1)
      expect(await signIn(email, PASSWORD, colleague)).toHaveProperty('token')
  })
})

describe('a session', () => {
  test('ends on its day', async () => {
    const { session } = await aSignedIn('viewer')
    const undo = setClock(() => new Date(Date.now() + SESSION_MS + 1_000))
    expect(await viewerFromCookie(cookieOf(session))).toBeNull()
    undo()
    expect(await viewerFromCookie(cookieOf(session))).not.toBeNull()
  })

  test.each([
    'claimboard.session-3000=',
    'claimboard.session-3000={"not":""}',
    `claimboard.session-3000=${'x'.repeat(43)}`,
    'claimboard.session-3000=%00',
    '',
  ])('is not made up: %j is nobody', async (cookie) => {
    expect(await viewerFromCookie(cookie)).toBeNull()
  })

  test('remembers when it was seen, but does not write at every look', async () => {
    const { session, sessionId } = await aSignedIn('viewer')
    const seen = async () => (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime()
    const first = await seen()
    await viewerFromCookie(cookieOf(session))
    expect(await seen()).toBe(first)
    const undo = setClock(() => new Date(first + 10 * 60_000))
    await viewerFromCookie(cookieOf(session))
    undo()
    expect(await seen()).toBe(first + 10 * 60_000)
  })

  test('of a cookie does not stand in for a bearer token that is wrong', async () => {
    const { session } = await aSignedIn('viewer')
    const headers = new Headers({ cookie: cookieOf(session), authorization: 'Bearer claimboard_wrong' })
    expect(await viewerFromHeaders(headers)).toBeNull()
  })
})
