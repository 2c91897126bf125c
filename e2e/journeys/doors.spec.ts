import { request as ask } from 'node:http'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { REDIRECT_FORMS } from '#server/testing/redirect-forms.ts'
import { admin } from '../app.ts'
import { callAction, problemOf, serverActions, type ActionArguments } from '../world/actions.ts'
import { cookieOf } from '../world/people-cookies.ts'
import { expect, test, type Desk } from '../world/test.ts'

const EVERYBODY = ['olga', 'emil', 'anna', 'vera', 'guest', 'nobody'] as const
type Visitor = (typeof EVERYBODY)[number]

const password = 'seven grey geese go north'
const AT_ONCE = 6

// Hundreds of requests each: a machine that is shared by others may take its time.
test.describe.configure({ timeout: 180_000 })

/** The headers of each: the four of the desk, one whose sign-in was ended, and one who never had any. */
async function visitors(desk: Desk): Promise<Record<Visitor, { cookie: string }>> {
  const of = async (person: 'olga' | 'emil' | 'anna' | 'vera') => ({ cookie: await cookieOf(desk.ready, person) })
  const [olga, emil, anna, vera, guest] = await Promise.all([
    of('olga'),
    of('emil'),
    of('anna'),
    of('vera'),
    aGuest(desk),
  ])
  return { olga, emil, anna, vera, guest, nobody: { cookie: '' } }
}

/** Somebody who signed in by the form and was then signed out everywhere by the operator. */
async function aGuest(desk: Desk): Promise<{ cookie: string }> {
  const email = `guest-${uuidv7()}@desk.example`
  await admin(desk.ready.dataDir, [
    'user:create',
    '--email',
    email,
    '--name',
    'Gast',
    '--role',
    'owner',
    '--password',
    password,
  ])
  const actions = await serverActions()
  const signIn = actions.find(({ name }) => name === 'sign-in signIn')
  if (!signIn) throw new Error('there is no sign-in')
  const answer = await callAction(desk.ready.url, signIn, { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.replace(/;.*/s, ''))
    .join('; ')
  expect((await fetch(`${desk.ready.url}/account`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200)
  await admin(desk.ready.dataDir, ['user:reset-password', '--email', email])
  return { cookie }
}

/** The status of a page and where it leads, and whether it tells what only some may know. */
async function look(
  url: string,
  place: string,
  headers: Record<string, string>,
): Promise<{ at: string; body: string }> {
  const response = await fetch(`${url}${place}`, { headers, redirect: 'manual' })
  const to = response.headers.get('location')
  const leads = to === null ? '' : ` to ${new URL(to, url).pathname}`
  return { at: `${response.status}${leads}`, body: await response.text() }
}

test('every page is shown to those whom it is for, and to nobody else (120 cells)', async ({ desk }) => {
  const { url, people } = desk.ready
  const title = `Pages ${uuidv7()}`
  const boardId = await desk.api('emil').board(title)
  await desk.api('olga').must(boardId, { type: 'member.remove', userId: people.vera.userId })
  const archivedId = await desk.api('emil').board(title)
  await desk.api('olga').must(archivedId, { type: 'board.archive' })
  const removedId = await desk.api('emil').board(title)
  for (const type of ['board.archive', 'board.remove'] as const) await desk.api('olga').must(removedId, { type })
  const inside = ['olga', 'emil', 'anna', 'vera']
  const isIn = (who: string) => inside.includes(who)
  const signedIn = (of: (who: string) => string) => (who: string) => (isIn(who) ? of(who) : '307 to /sign-in')
  const all = signedIn(() => '200')
  const pages: Record<string, (who: string) => string> = {
    '/': (who) => (isIn(who) ? '307 to /boards' : '307 to /sign-in'),
    '/boards': all,
    [`/boards/${boardId}`]: signedIn((who) => (who === 'vera' ? '404' : '200')),
    [`/boards/${archivedId}`]: all,
    [`/boards/${removedId}`]: signedIn(() => '404'),
    [`/boards/${uuidv7()}`]: signedIn(() => '404'),
    '/boards/new': signedIn((who) => (who === 'vera' ? '307 to /boards' : '200')),
    '/boards/no-id': signedIn(() => '404'),
    '/desk': all,
    '/account': all,
    '/inbox': all,
    '/sign-in': (who) => (isIn(who) ? '307 to /boards' : '200'),
    '/join/x': () => '200',
    '/api': () => '200',
    '/api/v1/openapi.json': () => '200',
    '/lab': () => '404',
    '/lab/ui': () => '404',
    '/metrics/': () => '404',
    '/.env': () => '404',
    '/.git/config': () => '404',
  }
  const known = await visitors(desk)
  const wrong: string[] = []
  const check = async (place: string, expected: (who: string) => string, who: Visitor) => {
    const { at, body } = await look(url, place, known[who])
    const is = at.replace(/^308 to .*/, '404')
    if (is !== expected(who)) wrong.push(`${who} ${place}: ${at} instead of ${expected(who)}`)
    const knowsTitle = isIn(who) && (who !== 'vera' || place === '/boards' || place.includes(archivedId))
    if (!knowsTitle && body.includes(title)) wrong.push(`${who} ${place}: names the board`)
    const seesAddresses = who === 'olga' || who === 'emil'
    if (place === '/desk' && !seesAddresses && body.includes('emil@desk.example')) wrong.push(`${who}: sees addresses`)
  }
  for (const [place, expected] of Object.entries(pages))
    await Promise.all(EVERYBODY.map((who) => check(place, expected, who)))
  expect(wrong).toEqual([])
  expect(Object.keys(pages).length * EVERYBODY.length).toBe(120)
})

const uuids = z.array(z.uuid())

test('every server action asks who calls it, and from which page', async ({ desk }) => {
  const { url } = desk.ready
  const [actions, known] = [await serverActions(), await visitors(desk)]
  const target = await admin(desk.ready.dataDir, [
    ...['user:create', '--email', `target-${uuidv7()}@desk.example`, '--name', 'Target', '--role', 'checker'],
  ])
  const { userId } = z.object({ userId: z.uuid() }).parse(target)
  const idsOn = async (place: string) =>
    uuids.parse((await look(url, place, known.olga)).body.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [])
  const [onDesk, onAccount] = [await idsOn('/desk'), await idsOn('/account')]
  expect([onDesk.length > 0, onAccount.length > 0]).toEqual([true, true])
  const forOwners = (who: Visitor) => (who === 'olga' ? 'let in' : 'FORBIDDEN')
  const invite = (role: string) =>
    [
      { role, note: '', days: '1' },
      (who: Visitor) =>
        who === 'olga' || (who === 'emil' && (role === 'checker' || role === 'viewer')) ? 'let in' : 'FORBIDDEN',
    ] as const
  const others = () => 'NOT_FOUND'
  const cells: (readonly [string, ActionArguments, (who: Visitor) => string])[] = [
    ...['owner', 'editor', 'checker', 'viewer'].map((role) => ['desk invite', ...invite(role)] as const),
    ...['owner', 'editor', 'viewer'].map((role) => ['desk setRole', [userId, role], forOwners] as const),
    ...onDesk.slice(0, 5).map((id) => ['desk setRole', [id, 'nobody'], () => 'INVALID'] as const),
    ['desk remove', [userId], forOwners],
    ['desk bringBack', [userId], forOwners],
    ...onAccount.flatMap((id) => [
      ['account endSession', [id], (who: Visitor) => (who === 'olga' ? 'skip' : others())] as const,
      ['account revokeToken', [id], (who: Visitor) => (who === 'olga' ? 'skip' : others())] as const,
    ]),
    ['desk setFactorRule', ['nobody'], forOwners],
    ['account saveName', { name: '' }, () => 'INVALID'],
    ['account changePassword', { current: 'wrong words of somebody', next: 'x' }, () => 'INVALID'],
    ['account createToken', { name: '' }, () => 'INVALID'],
    [
      'join/[token] join',
      { token: 'T'.repeat(43), name: 'N', email: 'n@desk.example', password },
      () => 'LINK_INVALID',
    ],
    ['sign-in signIn', { email: 'nobody@desk.example', password }, () => 'WRONG_SIGN_IN'],
  ]
  const wrong: string[] = []
  let count = 0
  const check = async ([name, given, expected]: (typeof cells)[number], who: Visitor) => {
    const action = actions.find((one) => one.name === name)
    if (!action) throw new Error(`there is no action ${name}`)
    const wanted = expected(who)
    const isKnown = who !== 'guest' && who !== 'nobody'
    if (isKnown && wanted === 'skip') return
    const said = await problemOf(await callAction(url, action, given, known[who]))
    const is = wanted === 'let in' && said !== 'FORBIDDEN' && said !== 'SIGNED_OUT' ? 'let in' : said
    // The shape of what is sent is judged first: it tells nothing of anybody. Signing in and joining are for all.
    const isForAll = ['INVALID', 'LINK_INVALID', 'WRONG_SIGN_IN'].includes(wanted)
    const isRight = is === (isKnown || isForAll ? wanted : 'SIGNED_OUT')
    count += 1
    if (!isRight) wrong.push(`${who} ${name} ${JSON.stringify(given)}: ${said}`)
  }
  for (const cell of cells) await Promise.all(EVERYBODY.map((who) => check(cell, who)))
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(100)
  expect(await idsOn('/account')).toEqual(onAccount)
  // Whatever is of one's own account or of the desk tells who is nobody that they are, or gives them nothing.
  const nothing = ['account noteSignInsTold', 'account proofPasskeyOptions']
  for (const action of actions.filter(({ name }) => /^(account|desk) /.test(name)))
    for (const who of ['guest', 'nobody'] as const) {
      const answer = await callAction(url, action, ['x'], known[who])
      const text = await answer.clone().text()
      const said = await problemOf(answer)
      const isTold = ['SIGNED_OUT', 'INVALID', 'no answer'].includes(said) || nothing.includes(action.name)
      expect([action.name, who, isTold, text.includes('challenge')]).toEqual([action.name, who, true, false])
    }
  const foreign = ['https://evil.example', 'null', url.replace(/\d+$/, '1')]
  for (const action of actions) {
    const answers = foreign.map((origin) => callAction(url, action, ['x', 'owner'], { ...known.olga, origin }))
    const said = await Promise.all(answers.map(async (one) => problemOf(await one)))
    expect([action.name, ...said]).toEqual([action.name, ...foreign.map(() => 'no answer')])
  }
})

/** Where a raw request is sent on to, as a browser would read it; null when nowhere. */
function sentOn(url: string, path: string, headers: Record<string, string>): Promise<string | null> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = ask({ hostname, port, path, headers }, (response) => {
      response.resume()
      const { location } = response.headers
      resolve(location === undefined ? null : new URL(location, url).href)
    })
    sent.on('error', reject).end()
  })
}

test(`no address leads from here to another site (${REDIRECT_FORMS.length} forms, four ways)`, async ({ desk }) => {
  const { url } = desk.ready
  const headers = { cookie: await cookieOf(desk.ready, 'anna') }
  const wrong: string[] = []
  let refused = 0
  const check = async (form: string) => {
    const query = encodeURIComponent(form.toWellFormed())
    for (const name of ['next', 'callbackUrl']) {
      const to = await sentOn(url, `/sign-in?${name}=${query}`, headers)
      // What holds control characters is not even read.
      if (to === null) refused += 1
      else if (to !== `${url}/boards`) wrong.push(`${name}=${form}: ${to}`)
    }
    // What Next itself makes of such a path, for instance where it takes slashes away.
    if (!/^\/[\x21-\x7e]*$/.test(form)) return
    for (const path of [form, `${form}/`]) {
      const to = await sentOn(url, path, {})
      if (to !== null && new URL(to).origin !== url) wrong.push(`${path}: ${to}`)
    }
  }
  const left = [...REDIRECT_FORMS]
  const some = async () => {
    for (let form = left.pop(); form !== undefined; form = left.pop()) await check(form)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, some))
  expect(wrong).toEqual([])
  expect(refused).toBeLessThan(30)
})

test('after a sign-in by the form the Location is a page of the desk, whatever was asked for', async ({ desk }) => {
  const { url, dataDir } = desk.ready
  const email = `guest-${uuidv7()}@desk.example`
  await admin(dataDir, ['user:create', '--email', email, '--name', 'Gast', '--role', 'viewer', '--password', password])
  const signIn = (await serverActions()).find(({ name }) => name === 'sign-in signIn')
  if (!signIn) throw new Error('there is no sign-in')
  let cookie = ''
  for (const next of ['/desk', ...REDIRECT_FORMS.filter((_, place) => place % 10 === 0)]) {
    const given = { email, password, next: next.toWellFormed() }
    const answer = await callAction(url, signIn, given, cookie === '' ? {} : { cookie })
    const to = answer.headers.get('location') ?? answer.headers.get('x-action-redirect')?.replace(/;.*/, '') ?? ''
    expect([next, new URL(to, url).href]).toEqual([next, `${url}${next === '/desk' ? '/desk' : '/boards'}`])
    expect(answer.headers.getSetCookie().join()).toContain('claimboard.session')
    // The session that this browser had before is of no use any more.
    if (cookie !== '') expect((await look(url, '/account', { cookie })).at).toBe('307 to /sign-in')
    cookie = answer.headers
      .getSetCookie()
      .map((line) => line.replace(/;.*/s, ''))
      .join('; ')
  }
})
