import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isTrouble } from '#board/answers/people-problem.ts'
import { replacePassword } from '../../auth/account/profile.ts'
import { createApiToken, revokeApiToken } from '../../auth/account/tokens.ts'
import { invite, openInvitation, revokeInvitation } from '../../auth/desk/invitations.ts'
import { join } from '../../auth/desk/join.ts'
import { bringBack, removePerson, setDeskRole } from '../../auth/desk/roles.ts'
import { endSessions } from '../../auth/sign-in/sessions.ts'
import { signInByPassword } from '../../auth/sign-in/sign-in.ts'
import { aCaller, aSignedIn, cookieOf, PASSWORD } from '../../auth/tests/desk-of-people.ts'
import { toActor, viewerFromCookie, viewerFromToken, type Viewer } from '../../auth/viewer.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aBoard, must } from '../../testing/world.ts'
import { checkBoard } from '../../commands/check.ts'
import { backUp, connected } from './backup.ts'
import { restore } from './restore.ts'
import { NOW_WINS, tablesInOrder } from './tables.ts'

useDatabase()

let folder = ''
let count = 0
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'claimboard-ended-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))
// Each test counts owners, so those of earlier tests must be gone.
beforeEach(async () => {
  await db().user.updateMany({ where: { kind: 'person' }, data: { deactivatedAt: new Date() } })
})

async function aBackup(): Promise<string> {
  const file = path.join(folder, String((count += 1)))
  await backUp(file)
  return file
}

const back = (file: string, revivesPeople = false) => restore(file, { replace: true, revivesPeople })

async function anInvitation(by: Viewer): Promise<string> {
  const made = await invite(by, { role: 'editor', note: '', days: 7 })
  if ('problem' in made) throw new Error('no invitation')
  return made.link.split('/').at(-1) ?? ''
}

const seatOf = async (boardId: string, userId: string) =>
  (await db().boardMember.findFirst({ where: { boardId, userId } }))?.role

test('invitations that were revoked, used or deleted since the backup let nobody in', async () => {
  const owner = await aSignedIn('owner')
  const [revoked, used, gone, open] = [
    await anInvitation(owner),
    await anInvitation(owner),
    await anInvitation(owner),
    await anInvitation(owner),
  ]
  const ids = await Promise.all([revoked, used, gone].map(async (token) => (await openInvitation(token))?.id ?? ''))
  const file = await aBackup()
  await revokeInvitation(owner, ids[0] ?? '')
  const newcomer = { token: used, name: 'New Comer', email: 'new@desk.example', password: 'plenty of letters 7' }
  expect(isTrouble(await join(newcomer, aCaller()))).toBe(false)
  await db().invitation.delete({ where: { id: ids[2] ?? '' } })
  await back(file)
  for (const token of [revoked, used, gone]) expect(await openInvitation(token)).toBeNull()
  expect(await openInvitation(open)).toMatchObject({ role: 'editor' })
  expect(await join({ ...newcomer, token: revoked, email: 'other@desk.example' }, aCaller())).toMatchObject({
    problem: 'LINK_INVALID',
  })
})

test('what ended stays ended over a chain of restores, also where it was unknown in between', async () => {
  const owner = await aSignedIn('owner')
  const before = await aBackup()
  const token = await anInvitation(owner)
  const api = await createApiToken(owner.userId, 'export')
  if ('problem' in api) throw new Error('no token')
  const within = await aBackup()
  await revokeInvitation(owner, (await openInvitation(token))?.id ?? '')
  await revokeApiToken(owner.userId, api.id)
  await back(before)
  expect(await db().invitation.count({ where: { invitedById: owner.userId } })).toBe(0)
  await back(within)
  expect(await openInvitation(token)).toBeNull()
  expect(await viewerFromToken(api.token)).toBeNull()
})

test('a browser that was signed out, and a token that was revoked, stay out; others stay in', async () => {
  const [owner, other] = [await aSignedIn('owner'), await aSignedIn('checker')]
  const api = await createApiToken(other.userId, 'export')
  if ('problem' in api) throw new Error('no token')
  const file = await aBackup()
  await endSessions(other.userId, { only: other.sessionId })
  await revokeApiToken(other.userId, api.id)
  await back(file)
  expect(await viewerFromCookie(cookieOf(other.session))).toBeNull()
  expect(await viewerFromToken(api.token)).toBeNull()
  expect(await viewerFromCookie(cookieOf(owner.session))).toMatchObject({ userId: owner.userId })
})

test('a removed person stays removed without a seat, and is brought back by an owner as ever', async () => {
  const [owner, other] = [await aSignedIn('owner'), await aSignedIn('editor')]
  const boardId = await aBoard(toActor(owner))
  const file = await aBackup()
  await removePerson(owner, other.userId)
  expect(await back(file)).toMatchObject({ json: { removed: 1 } })
  expect(await viewerFromCookie(cookieOf(other.session))).toBeNull()
  expect(await signInByPassword({ email: other.email, password: PASSWORD }, aCaller())).toMatchObject({
    problem: 'WRONG_SIGN_IN',
  })
  expect(await seatOf(boardId, other.userId)).toBeUndefined()
  expect(await checkBoard(boardId)).toEqual([])
  expect(await bringBack(owner, other.userId)).toEqual({ role: 'editor' })
  expect(await back(file)).toMatchObject({ json: { removed: 0 } })
  expect(await seatOf(boardId, other.userId)).toBe('editor')
})

test('a role that was lowered stays low, at the desk and on boards; one that was raised is again what it was', async () => {
  const [owner, down, up] = [await aSignedIn('owner'), await aSignedIn('owner'), await aSignedIn('viewer')]
  const boardId = await aBoard(toActor(owner))
  const file = await aBackup()
  await setDeskRole(owner, { userId: down.userId, role: 'viewer' })
  await setDeskRole(owner, { userId: down.userId, role: 'checker' })
  await setDeskRole(owner, { userId: up.userId, role: 'editor' })
  await back(file)
  expect(await viewerFromCookie(cookieOf(down.session))).toMatchObject({ role: 'checker' })
  expect(await viewerFromCookie(cookieOf(up.session))).toMatchObject({ role: 'viewer' })
  expect(await seatOf(boardId, down.userId)).toBe('checker')
  await setDeskRole(owner, { userId: down.userId, role: 'owner' })
  await back(file)
  expect(await viewerFromCookie(cookieOf(down.session))).toMatchObject({ role: 'owner' })
})

test('a seat that was taken away or lessened on one board stays so', async () => {
  const [owner, gone, less] = [await aSignedIn('owner'), await aSignedIn('editor'), await aSignedIn('editor')]
  const [boardId, other] = [await aBoard(toActor(owner)), await aBoard(toActor(owner))]
  const file = await aBackup()
  await must(boardId, toActor(owner), { type: 'member.remove', userId: gone.userId })
  await must(boardId, toActor(owner), { type: 'member.setRole', userId: less.userId, role: 'viewer' })
  await back(file)
  expect(await seatOf(boardId, gone.userId)).toBeUndefined()
  expect(await seatOf(boardId, less.userId)).toBe('viewer')
  expect(await seatOf(other, gone.userId)).toBe('editor')
  expect(await checkBoard(boardId)).toEqual([])
  await back(file, true)
  expect(await seatOf(boardId, gone.userId)).toBe('editor')
})

test('a password that was replaced opens nothing any more, and the newer one does', async () => {
  const [owner, only] = [await aSignedIn('owner'), await aSignedIn('checker')]
  const before = await aBackup()
  const late = await aSignedIn('checker')
  const file = await aBackup()
  for (const { userId } of [owner, late]) await replacePassword(userId, 'the newer one of 7 words', null)
  await back(file)
  const enter = (email: string, password: string) => signInByPassword({ email, password }, aCaller())
  expect(await enter(owner.email, PASSWORD)).toMatchObject({ problem: 'WRONG_SIGN_IN' })
  expect(await enter(owner.email, 'the newer one of 7 words')).toHaveProperty('token')
  expect(await enter(only.email, PASSWORD)).toHaveProperty('token')
  // Where the account with the newer password is gone meanwhile, there is none.
  await back(before)
  await back(file)
  expect(await enter(late.email, PASSWORD)).toMatchObject({ problem: 'WRONG_SIGN_IN' })
})

test('people are what they were when whoever restores says so; links and tokens stay dead', async () => {
  const [owner, other] = [await aSignedIn('owner'), await aSignedIn('editor')]
  const boardId = await aBoard(toActor(owner))
  const token = await anInvitation(owner)
  const file = await aBackup()
  const rogue = await aSignedIn('owner')
  await removePerson(rogue, other.userId)
  await removePerson(rogue, owner.userId)
  expect(await openInvitation(token)).toBeNull()
  // Of the owners that the backup knows none is left, and nobody could ever look after the desk again.
  await expect(back(file)).rejects.toThrow(/--revive-people/)
  expect(await viewerFromCookie(cookieOf(rogue.session))).toMatchObject({ role: 'owner' })
  await back(file, true)
  expect(await seatOf(boardId, other.userId)).toBe('editor')
  expect(await signInByPassword({ email: owner.email, password: PASSWORD }, aCaller())).toHaveProperty('token')
  expect(await viewerFromCookie(cookieOf(rogue.session))).toBeNull()
  expect(await openInvitation(token)).toBeNull()
})

test('ways to come in that were added since stay, and those taken away since do not return', async () => {
  const owner = await aSignedIn('owner')
  const link = (providerAccountId: string) =>
    db().account.create({ data: { userId: owner.userId, type: 'oidc', provider: 'oidc', providerAccountId } })
  await link('old')
  const file = await aBackup()
  await db().account.deleteMany({ where: { userId: owner.userId } })
  await link('new')
  await back(file)
  const linked = await db().account.findMany({ where: { userId: owner.userId } })
  expect(linked.map((one) => one.providerAccountId)).toEqual(['new'])
})

// What a restore makes of a table that belongs to people has to be decided, and not only happen.
const OF_THE_BACKUP = ['api_token', 'board_member', 'invitation', 'notice', 'read_mark']

test('of every table that refers to accounts it is decided whether the backup or the present wins', async () => {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT c.relname::text AS name FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class o ON o.oid = k.confrelid
     WHERE k.contype = 'f' AND o.relname = 'user_account' AND EXISTS (
       SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'user_id' AND NOT a.attisdropped)`
  const held = new Set((await connected(tablesInOrder)).map(({ name }) => name))
  const inBackup = rows.map(({ name }) => name).filter((name) => held.has(name))
  expect(inBackup.filter((name) => !NOW_WINS.includes(name) && !OF_THE_BACKUP.includes(name))).toEqual([])
})
