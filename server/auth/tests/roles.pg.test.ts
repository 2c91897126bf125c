import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aBoard } from '../../testing/world.ts'
import { createApiToken } from '../account/tokens.ts'
import { invite, openInvitation } from '../desk/invitations.ts'
import { bringBack, removePerson, setDeskRole } from '../desk/roles.ts'
import { isTrouble } from '#board/answers/people-problem.ts'
import { toActor, viewerFromCookie, viewerFromToken } from '../viewer.ts'
import { aSignedIn, cookieOf } from './desk-of-people.ts'
import { hearRevocations } from './hear-revocations.ts'

useDatabase()

// Each test counts owners, so those of earlier tests must be gone.
beforeEach(async () => {
  await db().user.updateMany({ where: { kind: 'person' }, data: { deactivatedAt: new Date() } })
})

const seatsOf = async (userId: string) =>
  (await db().boardMember.findMany({ where: { userId } })).map((seat) => seat.role)

describe('changing a role', () => {
  test('holds at the desk and on every board at once, and the history says who did it', async () => {
    const [owner, other] = [await aSignedIn('owner'), await aSignedIn('viewer')]
    const boardId = await aBoard(toActor(owner))
    expect(await setDeskRole(owner, { userId: other.userId, role: 'editor' })).toEqual({ role: 'editor' })
    expect(await viewerFromCookie(cookieOf(other.session))).toMatchObject({ role: 'editor' })
    expect(await seatsOf(other.userId)).toEqual(['editor'])
    const event = await db().boardEvent.findFirst({ where: { boardId, type: 'member.roleSet' } })
    expect(event?.by).toBe(owner.userId)
  })

  test('twice at the same moment leaves the boards with the role that the desk has', async () => {
    const [one, two] = [await aSignedIn('owner'), await aSignedIn('owner')]
    const other = await aSignedIn('checker')
    for (let board = 0; board < 3; board++) await aBoard(toActor(one))
    for (let round = 0; round < 6; round++) {
      const decided = ['editor', 'viewer'] as const
      await Promise.all(decided.map((role, n) => setDeskRole(n ? two : one, { userId: other.userId, role })))
      const { role } = await db().user.findUniqueOrThrow({ where: { id: other.userId } })
      expect(new Set(await seatsOf(other.userId))).toEqual(new Set([role]))
    }
  })

  test.each(['editor', 'checker', 'viewer'] as const)(
    'is not for whoever is %s: no answer tells who exists',
    async (role) => {
      const [, weak, other] = [await aSignedIn('owner'), await aSignedIn(role), await aSignedIn('viewer')]
      for (const userId of [other.userId, crypto.randomUUID()]) {
        expect(await setDeskRole(weak, { userId, role: 'owner' })).toEqual({ problem: 'FORBIDDEN' })
        expect(await removePerson(weak, userId)).toEqual({ problem: 'FORBIDDEN' })
        expect(await bringBack(weak, userId)).toEqual({ problem: 'FORBIDDEN' })
      }
      expect(await viewerFromCookie(cookieOf(other.session))).toMatchObject({ role: 'viewer' })
    },
  )

  test('takes back invitations that the new role could not give', async () => {
    const [owner, editor] = [await aSignedIn('owner'), await aSignedIn('editor')]
    const made = await invite(editor, { role: 'checker', note: '', days: 7 })
    if (isTrouble(made)) throw new Error(made.problem)
    const token = made.link.split('/').at(-1) ?? ''
    expect(await openInvitation(token)).not.toBeNull()
    await setDeskRole(owner, { userId: editor.userId, role: 'checker' })
    expect(await openInvitation(token)).toBeNull()
  })

  test('cannot make the house or a demo reviewer an owner', async () => {
    const [owner, demo] = [await aSignedIn('owner'), await aSignedIn('viewer')]
    await db().user.update({ where: { id: demo.userId }, data: { kind: 'demo' } })
    expect(await setDeskRole(owner, { userId: demo.userId, role: 'owner' })).toEqual({ problem: 'NOT_FOUND' })
  })
})

describe('the last owner', () => {
  test('can neither be removed nor step down', async () => {
    const owner = await aSignedIn('owner')
    expect(await removePerson(owner, owner.userId)).toEqual({ problem: 'LAST_OWNER' })
    expect(await setDeskRole(owner, { userId: owner.userId, role: 'editor' })).toEqual({ problem: 'LAST_OWNER' })
    expect(await viewerFromCookie(cookieOf(owner.session))).toMatchObject({ role: 'owner' })
  })

  test('is left when two owners demote one another at the same moment', async () => {
    const [one, two] = [await aSignedIn('owner'), await aSignedIn('owner')]
    const answers = await Promise.all([
      setDeskRole(one, { userId: two.userId, role: 'viewer' }),
      setDeskRole(two, { userId: one.userId, role: 'viewer' }),
    ])
    expect(answers.filter((answer) => 'role' in answer)).toHaveLength(1)
    expect(await db().user.count({ where: { kind: 'person', role: 'owner', deactivatedAt: null } })).toBe(1)
  })
})

describe('removing a person', () => {
  test('makes them nobody by every door, and tells every process to close their connections', async () => {
    const [owner, other] = [await aSignedIn('owner'), await aSignedIn('editor')]
    await aBoard(toActor(owner))
    const token = await createApiToken(other.userId, 'export')
    if (isTrouble(token)) throw new Error(token.problem)
    const invited = await invite(other, { role: 'viewer', note: '', days: 7 })
    const heard = await hearRevocations()

    expect(await removePerson(owner, other.userId)).toEqual({ removed: true })

    expect(await viewerFromCookie(cookieOf(other.session))).toBeNull()
    expect(await viewerFromToken(token.token)).toBeNull()
    expect(await seatsOf(other.userId)).toEqual([])
    expect('link' in invited && (await openInvitation(invited.link.split('/').at(-1) ?? ''))).toBeNull()
    expect((await heard.all()).flatMap((message) => message.userIds)).toContain(other.userId)
    expect(await removePerson(owner, other.userId)).toEqual({ problem: 'NOT_FOUND' })
  })

  test('can be undone: seats return, what was ended stays ended', async () => {
    const [owner, other] = [await aSignedIn('owner'), await aSignedIn('checker')]
    const token = await createApiToken(other.userId, 'export')
    await aBoard(toActor(owner))
    await removePerson(owner, other.userId)
    expect(await seatsOf(other.userId)).toEqual([])
    expect(await bringBack(owner, other.userId)).toEqual({ role: 'checker' })
    expect(new Set(await seatsOf(other.userId))).toEqual(new Set(['checker']))
    expect(await viewerFromCookie(cookieOf(other.session))).toBeNull()
    expect('token' in token && (await viewerFromToken(token.token))).toBeNull()
  })
})
