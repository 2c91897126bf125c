import { expect, test } from 'vitest'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { openInvitation } from '../desk/invitations.ts'
import { join } from '../desk/join.ts'
import { createPerson } from '../desk/people.ts'
import { firstOwnerLink } from '../first-owner.ts'
import { viewerFromCookie } from '../viewer.ts'
import { aCaller, cookieOf, PASSWORD } from './desk-of-people.ts'

useDatabase()

const tokenOf = (link: string | undefined) => link?.split('/').at(-1) ?? ''
const olga = (token: string, email = 'olga@desk.example') => ({ token, name: 'Olga', email, password: PASSWORD })

test('while nobody has an account there is one link, anew at each start; with the first account it is over', async () => {
  const [early, late] = [await firstOwnerLink(), await firstOwnerLink()]
  expect(late).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}$/)
  expect(await openInvitation(tokenOf(early))).toBeNull()

  // Two people open the printed link at once; one of them becomes the owner.
  const both = await Promise.all([
    join(olga(tokenOf(late)), aCaller()),
    join(olga(tokenOf(late), 'rival@desk.example'), aCaller()),
  ])
  const sessions = both.filter((answer) => 'token' in answer)
  expect(sessions).toHaveLength(1)
  for (const session of sessions) expect(await viewerFromCookie(cookieOf(session))).toMatchObject({ role: 'owner' })

  expect(await firstOwnerLink()).toBeUndefined()
})

test('the link dies with an account that was made in another way, and demo reviewers are no accounts', async () => {
  await db().session.deleteMany()
  await db().invitation.deleteMany()
  await db().user.deleteMany({ where: { kind: 'person' } })
  await db().user.create({
    data: { id: crypto.randomUUID(), name: 'Demo', email: 'demo@desk.example', kind: 'demo', role: 'owner' },
  })
  const link = await firstOwnerLink()
  expect(await openInvitation(tokenOf(link))).toMatchObject({ role: 'owner' })
  await createPerson(db(), { name: 'Made by hand', email: 'hand@desk.example', role: 'owner', passwordHash: null })
  expect(await join(olga(tokenOf(link), 'late@desk.example'), aCaller())).toEqual({ problem: 'LINK_INVALID' })
})
