import { describe, expect, test } from 'vitest'
import { setClock } from '../../clock.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aBoard } from '../../testing/world.ts'
import { invite, revokeInvitation } from '../desk/invitations.ts'
import { join } from '../desk/join.ts'
import { deskOf } from '../desk/read-desk.ts'
import { isTrouble } from '#board/answers/people-problem.ts'
import { toActor, viewerFromCookie } from '../viewer.ts'
import type { Viewer } from '../viewer.ts'
import { aCaller, aSignedIn, cookieOf, PASSWORD } from './desk-of-people.ts'

useDatabase()

async function aLink(by: Viewer, note = 'Chris'): Promise<string> {
  const made = await invite(by, { role: 'checker', note, days: 7 })
  if (isTrouble(made)) throw new Error(made.problem)
  return made.link.split('/').at(-1) ?? ''
}

let count = 0
const newcomer = (token: string) => ({
  token,
  name: 'Chris',
  email: `chris${(count += 1)}@desk.example`,
  password: PASSWORD,
})

describe('an invitation', () => {
  test('makes one account with its role, signs it in, and seats it on every board there is', async () => {
    const owner = await aSignedIn('owner')
    const boardId = await aBoard(toActor(owner))
    const session = await join(newcomer(await aLink(owner)), aCaller())
    if (isTrouble(session)) throw new Error(session.problem)
    const viewer = await viewerFromCookie(cookieOf(session))
    expect(viewer).toMatchObject({ name: 'Chris', role: 'checker' })
    const seat = await db().boardMember.findFirst({ where: { boardId, userId: viewer?.userId } })
    expect(seat?.role).toBe('checker')
  })

  test('lets a whole newsroom in from behind one address', async () => {
    const owner = await aSignedIn('owner')
    const office = aCaller()
    for (let person = 0; person < 12; person++)
      expect(await join(newcomer(await aLink(owner)), office)).toHaveProperty('token')
  })

  test('works once, also when ten try it at the same moment', async () => {
    const token = await aLink(await aSignedIn('owner'))
    const before = await db().user.count()
    const answers = await Promise.all(Array.from({ length: 10 }, () => join(newcomer(token), aCaller())))
    expect(answers.filter((answer) => 'token' in answer)).toHaveLength(1)
    expect(answers.filter(isTrouble).every((answer) => answer.problem === 'LINK_INVALID')).toBe(true)
    expect(await db().user.count()).toBe(before + 1)
  })

  test('that is used, revoked, out of date or made up gets one and the same answer, and makes nobody', async () => {
    const owner = await aSignedIn('owner')
    const [used, revoked, late] = [await aLink(owner), await aLink(owner, 'to be revoked'), await aLink(owner)]
    await join(newcomer(used), aCaller())
    const line = (await deskOf(owner)).invitations?.find((one) => one.note === 'to be revoked')
    expect(await revokeInvitation(owner, line?.id ?? '')).toEqual({ revoked: true })
    const before = await db().user.count()
    const answers = [await join(newcomer(used), aCaller()), await join(newcomer(revoked), aCaller())]
    const undo = setClock(() => new Date(Date.now() + 8 * 24 * 3_600_000))
    answers.push(await join(newcomer(late), aCaller()))
    undo()
    answers.push(await join(newcomer('x'.repeat(43)), aCaller()))
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ problem: 'LINK_INVALID' })))
    expect(await db().user.count()).toBe(before)
  })

  test('stays unused when its account could not be made, and tells nothing about whose e-mail it was', async () => {
    const owner = await aSignedIn('owner')
    const token = await aLink(owner)
    const taken = { ...newcomer(token), email: owner.email }
    expect(await join(taken, aCaller())).toEqual({ problem: 'NOT_ACCEPTED' })
    expect(await join(newcomer(token), aCaller())).toHaveProperty('token')
  })

  test('cannot be used to try out many e-mails', async () => {
    const owner = await aSignedIn('owner')
    const token = await aLink(owner)
    const answers = []
    for (let guess = 1; guess <= 11; guess += 1)
      answers.push(await join({ ...newcomer(token), email: owner.email }, aCaller()))
    expect(answers.at(-1)).toMatchObject({ problem: 'TOO_MANY' })
  })

  test('is kept without its secret', async () => {
    const token = await aLink(await aSignedIn('owner'))
    expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token)
  })
})

describe('who may invite whom', () => {
  test('an editor invites checkers and viewers only, a checker nobody; what is refused is not written', async () => {
    const [editor, checker] = [await aSignedIn('editor'), await aSignedIn('checker')]
    const before = await db().invitation.count()
    expect(await invite(editor, { role: 'editor', note: '', days: 7 })).toEqual({ problem: 'FORBIDDEN' })
    expect(await invite(checker, { role: 'viewer', note: '', days: 7 })).toEqual({ problem: 'FORBIDDEN' })
    expect(await db().invitation.count()).toBe(before)
    expect(await invite(editor, { role: 'viewer', note: '', days: 7 })).toHaveProperty('link')
  })

  test('a checker learns neither addresses nor invitations, nor whether an invitation exists', async () => {
    const [owner, checker] = [await aSignedIn('owner'), await aSignedIn('checker')]
    await aLink(owner)
    const line = (await deskOf(owner)).invitations?.[0]
    const desk = await deskOf(checker)
    expect(desk.invitations).toBeNull()
    expect(desk.people.every((person) => person.email === null)).toBe(true)
    expect(await revokeInvitation(checker, line?.id ?? '')).toEqual({ problem: 'FORBIDDEN' })
    expect(await revokeInvitation(checker, owner.userId)).toEqual({ problem: 'FORBIDDEN' })
  })
})
