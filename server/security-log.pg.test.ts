import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { createApiToken, revokeApiToken, revokeApiTokens } from './auth/account/tokens.ts'
import { invite, openInvitation, revokeInvitation } from './auth/desk/invitations.ts'
import { bringBack, removePerson, setDeskRole } from './auth/desk/roles.ts'
import { answerAuth } from './auth/oauth/answer.ts'
import { aSignedIn, type SignedIn } from './auth/tests/desk-of-people.ts'
import { endSessions, openSession, signOut } from './auth/sign-in/sessions.ts'
import { toActor } from './auth/viewer.ts'
import { carryOut, readOrder } from './admin/run.ts'
import { fromAddress } from './client-of-request.ts'
import { settleEnv } from './env.ts'
import { unfurnish } from './house.ts'
import { makeLog } from './log.ts'
import { inRequest } from './request-id.ts'
import { seatOf } from './queries/seat.ts'
import { noteRefusal, noteSecurity } from './security-log.ts'
import { useDatabase } from './testing/database.ts'
import { connect, openLive } from './testing/live.ts'
import { aBoard, give } from './testing/world.ts'

useDatabase()

const line = z.looseObject({ security: z.string(), level: z.number(), msg: z.literal('security') })
let written: string[] = []

beforeEach(() => {
  written = []
  // Whoever logs little still wants these.
  settleEnv({ LOG_LEVEL: 'error', LOG_ADDRESSES: false })
  unfurnish('refusalsNoted')
  globalThis.claimboardLog = makeLog(
    new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk))
        done()
      },
    }),
  )
})
afterEach(() => {
  globalThis.claimboardLog = undefined
})

/** The lines since the last asking, each parsed. */
function told(): z.output<typeof line>[] {
  return written.splice(0).map((one) => line.parse(JSON.parse(one)))
}

async function anInvitationOf(owner: SignedIn): Promise<string> {
  const made = await invite(owner, { role: 'editor', note: 'For Nora', days: 7 })
  if ('problem' in made) throw new Error('no invitation')
  return (await openInvitation(made.link.split('/').at(-1) ?? ''))?.id ?? ''
}

it('whoever leaves is a line, and so is whoever is sent away', async () => {
  const { userId } = await aSignedIn('checker')
  const { token } = await openSession(userId, 'A browser')
  told()
  await signOut(token)
  expect(told()).toMatchObject([{ security: 'sign_out', userId }])
  await signOut(token)
  expect(told()).toEqual([])
  await endSessions(userId, { except: null })
  expect(told()).toMatchObject([{ security: 'session_ended', userId, ended: 1 }])
  await endSessions(userId, { except: null })
  expect(told()).toEqual([])
})

it('what changes anybody rights is a line with who did it to whom, under the id of the request', async () => {
  const [owner, other] = [await aSignedIn('owner'), await aSignedIn('checker')]
  await inRequest(async () => {
    const invitationId = await anInvitationOf(owner)
    expect(told()).toMatchObject([
      { security: 'invitation_made', invitationId, by: owner.userId, role: 'editor', requestId: 'the-id' },
    ])
    await revokeInvitation(owner, invitationId)
    expect(told()).toMatchObject([{ security: 'invitation_revoked', invitationId, by: owner.userId }])
    await setDeskRole(owner, { userId: other.userId, role: 'editor' })
    const change = { userId: other.userId, by: owner.userId, role: 'editor', requestId: 'the-id' }
    expect(told()).toMatchObject([{ security: 'role_changed', ...change }])
    await removePerson(owner, other.userId)
    expect(told()).toMatchObject([{ security: 'deactivated', userId: other.userId, by: owner.userId }])
    await bringBack(owner, other.userId)
    expect(told()).toMatchObject([{ security: 'brought_back', ...change }])
    const token = await createApiToken(other.userId, 'export')
    if ('problem' in token) throw new Error('no token')
    await revokeApiToken(other.userId, token.id)
    await createApiToken(other.userId, 'export')
    await revokeApiTokens(other.userId)
    expect(told().map((one) => one.security)).toEqual(['token_made', 'token_revoked', 'token_made', 'token_revoked'])
  }, 'the-id')
})

it('invitations of somebody who loses their role are lines of their own', async () => {
  const [owner, other] = [await aSignedIn('owner'), await aSignedIn('owner')]
  const invitationId = await anInvitationOf(other)
  told()
  await setDeskRole(owner, { userId: other.userId, role: 'viewer' })
  expect(told()).toMatchObject([
    { security: 'invitation_revoked', invitationId, of: other.userId },
    { security: 'role_changed', userId: other.userId },
  ])
})

it('refusals of rights are lines, at the desk, on boards, at pages, and of people who were nobody there', async () => {
  const [owner, viewer] = [await aSignedIn('owner'), await aSignedIn('viewer')]
  const boardId = await aBoard(toActor(owner))
  const outsider = await aSignedIn('checker')
  await give(boardId, toActor(owner), { type: 'member.remove', userId: outsider.userId })
  told()
  await invite(viewer, { role: 'editor', note: '', days: 7 })
  await setDeskRole(viewer, { userId: owner.userId, role: 'viewer' })
  await give(boardId, toActor(viewer), { type: 'board.rename', title: 'Mine' })
  await give(boardId, toActor(outsider), { type: 'board.rename', title: 'Mine' })
  await seatOf(outsider, boardId)
  await give('not an id but words', toActor(viewer), { type: 'board.rename', title: 'Mine' })
  const mine = { security: 'refused_right', userId: viewer.userId, code: 'FORBIDDEN' }
  const nobody = { security: 'refused_right', userId: outsider.userId, code: 'NOT_FOUND', boardId }
  expect(told()).toMatchObject([
    { ...mine, at: 'invite' },
    { ...mine, at: 'people' },
    { ...mine, at: 'board.rename', boardId },
    { ...nobody, at: 'board.rename' },
    { ...nobody, at: 'board' },
    { security: 'refused_right', userId: viewer.userId, code: 'NOT_FOUND' },
  ])
  // A refusal for any other reason is nobody's concern.
  await give(boardId, toActor(owner), { type: 'board.rename', title: ' ' })
  expect(told()).toEqual([])
})

it('pages of other origins are lines', async () => {
  const live = await openLive()
  try {
    await connect(live.url, { extraHeaders: { origin: 'https://evil.example' } }).catch(() => undefined)
    expect(told()).toMatchObject([{ security: 'refused_origin', at: 'live' }])
  } finally {
    await live.close()
  }
  const headers = { origin: 'https://evil.example', host: 'localhost:3000' }
  await answerAuth(new Request('http://localhost:3000/api/auth/signout', { method: 'POST', headers }))
  expect(told()).toMatchObject([{ security: 'refused_origin', at: 'sign-in' }])
})

it('a flood of refusals is a line a minute that counts the others', async () => {
  for (let n = 0; n < 10_000; n += 1) noteRefusal('refused_right', { userId: 'a', at: 'here', code: 'FORBIDDEN' })
  for (let n = 0; n < 10_000; n += 1) noteRefusal('refused_right', { userId: `b ${n}`, at: 'here', code: 'FORBIDDEN' })
  expect(told()).toHaveLength(60)
})

it('what is done on the command line is a line with ids alone, and what only looks is none', async () => {
  const admin = async (...args: string[]) => {
    const order = readOrder(args)
    return 'code' in order ? order : carryOut(order)
  }
  await admin('user:create', '--email', 'nora@desk.example', '--name', 'Nora', '--role', 'checker')
  expect(told()).toMatchObject([{ security: 'admin', act: 'user:create', userId: expect.any(String) }])
  await admin('token:create', '--email', 'nora@desk.example')
  const lines = told()
  expect(lines.map((one) => one.security)).toEqual(['token_made', 'admin'])
  expect(JSON.stringify(lines)).not.toMatch(/nora|Nora|claimboard_/)
  await admin('user:list')
  expect(told()).toEqual([])
})

it('has the address of the client where the operator asks for it, and else none', () => {
  const note = () => noteSecurity('sign_in', { userId: 'a' })
  fromAddress('192.0.2.7', note)
  settleEnv({ LOG_ADDRESSES: true })
  fromAddress('192.0.2.7', note)
  note()
  expect(told().map((one) => one.address)).toEqual([undefined, '192.0.2.7', undefined])
})

it('is silent where everything is', () => {
  settleEnv({ LOG_LEVEL: 'silent' })
  noteSecurity('sign_in')
  expect(written).toEqual([])
})
