import { expect, test } from 'vitest'
import { z } from 'zod'
import { signInByPassword } from '../auth/sign-in/sign-in.ts'
import { viewerFromCookie, viewerFromToken } from '../auth/viewer.ts'
import { aCaller, aSignedIn, cookieOf } from '../auth/tests/desk-of-people.ts'
import { db } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { aBoard } from '../testing/world.ts'
import { carryOut, readOrder } from './run.ts'
import type { Outcome } from './run.ts'

useDatabase()

async function admin(...args: string[]): Promise<Outcome> {
  const order = readOrder(args)
  return 'code' in order ? order : carryOut(order)
}

async function json<Shape extends z.ZodType>(shape: Shape, ...args: string[]): Promise<z.output<Shape>> {
  const { code, stdout, stderr } = await admin(...args, '--json')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  return shape.parse(JSON.parse(stdout))
}

const made = z.object({ userId: z.string(), password: z.string() })
const create = (email: string, ...more: string[]) => [
  'user:create',
  '--email',
  email,
  '--name',
  'Olga Owner',
  '--role',
  'owner',
  ...more,
]

test('user:create makes an account that can sign in, seated on every board; its password is made and told once', async () => {
  const owner = await aSignedIn('owner')
  const boardId = await aBoard({ userId: owner.userId, kind: 'person' })
  const { userId, password } = await json(made, ...create('Olga@Desk.example'))
  expect(await signInByPassword({ email: 'olga@desk.example', password }, aCaller())).toHaveProperty('token')
  expect(await db().boardMember.findFirst({ where: { boardId, userId } })).toMatchObject({ role: 'owner' })
})

test('user:create with a password does not repeat it, and refuses an e-mail that is taken', async () => {
  const { code, stdout } = await admin(...create('given@desk.example', '--password', 'correct horse battery'))
  expect([code, stdout]).toEqual([0, 'Olga Owner <given@desk.example> is owner.\n'])
  expect(
    await signInByPassword({ email: 'given@desk.example', password: 'correct horse battery' }, aCaller()),
  ).toHaveProperty('token')
  const again = await admin(...create('given@desk.example'))
  expect(again).toEqual({ code: 1, stdout: '', stderr: 'given@desk.example already has an account.\n' })
})

test('user:reset-password gives a new one, signs out everywhere and revokes the tokens', async () => {
  const me = await aSignedIn('checker')
  const { token } = await json(z.object({ token: z.string() }), 'token:create', '--email', me.email)
  const { password } = await json(made, 'user:reset-password', '--email', me.email)
  expect(await viewerFromCookie(cookieOf(me.session))).toBeNull()
  expect(await viewerFromToken(token)).toBeNull()
  expect(await signInByPassword({ email: me.email, password }, aCaller())).toHaveProperty('token')
  expect(await admin('user:reset-password', '--email', 'nobody@desk.example')).toMatchObject({
    code: 1,
    stderr: 'Nobody has an account with nobody@desk.example.\n',
  })
})

test('user:list names people, not the house or demo reviewers, and no secrets', async () => {
  const me = await aSignedIn('viewer', 'Vera Viewer')
  const { stdout } = await admin('user:list')
  expect(stdout).toContain(`${me.email}  Vera Viewer  viewer`)
  const listed = await json(z.object({ users: z.array(z.record(z.string(), z.unknown())) }), 'user:list')
  expect(listed.users.map((user) => user['email'])).toContain(me.email)
  expect(JSON.stringify(listed)).not.toMatch(/argon2|system/)
})

test('token:create prints a token that works, and alone; token:revoke ends it', async () => {
  const me = await aSignedIn('editor')
  const { token } = await json(z.object({ token: z.string() }), 'token:create', '--email', me.email, '--name', 'export')
  expect(await viewerFromToken(token)).toMatchObject({ userId: me.userId })
  const plain = await admin('token:create', '--email', me.email)
  expect(await viewerFromToken(plain.stdout.trim())).toMatchObject({ userId: me.userId })
  expect((await admin('token:revoke', '--token', token)).stdout).toBe(`The token "export" of ${me.email} is revoked.\n`)
  expect(await viewerFromToken(token)).toBeNull()
  expect(await admin('token:revoke', '--token', token)).toMatchObject({ code: 1 })
})

test('a removed person gets neither a password nor a token', async () => {
  const me = await aSignedIn('editor')
  await db().user.update({ where: { id: me.userId }, data: { deactivatedAt: new Date() } })
  for (const command of ['user:reset-password', 'token:create']) {
    expect(await admin(command, '--email', me.email)).toMatchObject({
      code: 1,
      stderr: `${me.email} was removed from the desk.\n`,
    })
  }
})
