import path from 'node:path'
import { replacePassword } from '#server/auth/account/profile.ts'
import { createApiToken, revokeApiToken } from '#server/auth/account/tokens.ts'
import { invite, openInvitation, revokeInvitation } from '#server/auth/desk/invitations.ts'
import { removePerson, setDeskRole } from '#server/auth/desk/roles.ts'
import { sessionCookieName } from '#server/auth/session-cookie.ts'
import { hashPassword, provesPassword } from '#server/auth/sign-in/password.ts'
import { endSessions, openSession } from '#server/auth/sign-in/sessions.ts'
import { viewerFromCookie, viewerFromToken, type Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/house.ts'
import { aPerson } from '#server/testing/world.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { backUp } from '#server/admin/backup/backup.ts'
import { restore } from '#server/admin/backup/restore.ts'
import { withWrong, type Fault } from '../fault.ts'
import { until } from '../scene/scene.ts'
import { someWork } from '../scene/work.ts'

/** An earlier state of the database comes back under clients that know more: they notice, take it, and send what they kept. */
export const restored: Fault = {
  no: 14,
  name: "yesterday's backup restored under clients that hold a newer seq",
  rounds: [1, 20],
  isAnew: true,
  async run({ open, stage, random }) {
    const scene = await open()
    const [away, ...others] = await scene.openAll(2, 3, 4)
    if (!away) throw new Error('nobody is there')
    scene.work()
    await scene.someTime(400, 100)
    await scene.rest()
    const late = await scene.settle()
    const inBackup = scene.ledger.all()
    const backup = path.join(stage.folder, `yesterday-${random.below(1e9)}`)
    await backUp(backup)
    scene.work()
    await scene.someTime(500, 200)
    await scene.rest()
    late.push(...(await scene.settle()))
    const newer = scene.ledger.all().filter((given) => !inBackup.includes(given))
    // Whoever is not connected keeps what they do meanwhile on their device.
    away.line.down()
    for (let n = 0; n < 5; n += 1) void away.give(someWork(random, away.view))
    await pause(150)
    await restore(backup, { replace: true, revivesPeople: false })
    away.line.up()
    await until('all have taken the restored board', async () => {
      const { epoch } = await scene.snapshot()
      return [away, ...others].every((tab) => tab.room.store.state().epoch === epoch)
    })
    // What was acknowledged after the backup is gone with the newer state; nobody can promise otherwise.
    const gone = newer.filter((given) => scene.ledger.forget(given))
    return withWrong(await scene.end(), ...late, gone.length === 0 && 'nothing was newer than the backup')
  },
}

const PASSWORD = 'the older one of 7 words'

/** Everything that can end is there, and how to end it; afterwards, what is alive again. */
async function rightsToEnd(owner: Viewer, boardOf: () => string) {
  const [removed, lowered] = [await aPerson('editor', 'To be removed'), await aPerson('editor', 'To be lowered')]
  const invited = await invite(owner, { role: 'owner', note: '', days: 7 })
  const token = await createApiToken(lowered.userId, 'export')
  if ('problem' in invited || 'problem' in token) throw new Error('an owner may not invite')
  const link = invited.link.split('/').at(-1) ?? ''
  const invitationId = (await openInvitation(link))?.id ?? ''
  const session = await openSession(lowered.userId, 'A browser')
  const cookie = `${sessionCookieName()}=${session.token}`
  const sessionId = (await viewerFromCookie(cookie))?.sessionId ?? ''
  await db().user.update({ where: { id: lowered.userId }, data: { passwordHash: await hashPassword(PASSWORD) } })
  const ends = [
    () => revokeInvitation(owner, invitationId),
    () => revokeApiToken(lowered.userId, token.id),
    () => endSessions(lowered.userId, { only: sessionId }),
    () => removePerson(owner, removed.userId),
    () => setDeskRole(owner, { userId: lowered.userId, role: 'viewer' }),
    () => replacePassword(lowered.userId, 'the newer one of 7 words', null),
  ]
  const alive = async (): Promise<string[]> => {
    const account = (userId: string) => db().user.findUniqueOrThrow({ where: { id: userId } })
    const seat = await db().boardMember.findFirst({ where: { boardId: boardOf(), userId: lowered.userId } })
    const all: readonly (readonly [string, boolean])[] = [
      ['a revoked invitation', (await openInvitation(link)) !== null],
      ['a revoked token', (await viewerFromToken(token.token)) !== null],
      ['a session that was signed out', (await viewerFromCookie(cookie)) !== null],
      ['a removed person', (await account(removed.userId)).deactivatedAt === null],
      ['a higher role', (await account(lowered.userId)).role !== 'viewer'],
      ['a higher seat', seat?.role !== 'viewer'],
      ['a replaced password', await provesPassword((await account(lowered.userId)).passwordHash, PASSWORD)],
    ]
    return all.filter(([, isAlive]) => isAlive).map(([what]) => what)
  }
  return { ends, alive }
}

/** Somebody who has just signed in at a browser. */
async function signedIn(userId: string): Promise<Viewer> {
  const { token } = await openSession(userId, 'A browser')
  const viewer = await viewerFromCookie(`${sessionCookieName()}=${token}`)
  if (viewer === null) throw new Error('somebody who signed in is nobody')
  return viewer
}

/** What ended somebody's rights after the backup stays ended when it is restored, in whichever order it ended while people worked. */
export const rightsStayEnded: Fault = {
  no: 20,
  name: 'a backup restored that knows rights which have ended since',
  rounds: [1, 20],
  isAnew: true,
  async run({ open, stage, random }) {
    const [first] = stage.people
    if (!first) throw new Error('nobody is on the desk')
    const owner = await signedIn(first.userId)
    const rights = await rightsToEnd(owner, () => scene.boardId)
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    const backup = path.join(stage.folder, `with-rights-${random.below(1e9)}`)
    await backUp(backup)
    const inBackup = scene.ledger.all()
    const before = await rights.alive()
    scene.work()
    const order = rights.ends.map((end) => ({ end, at: random.next() })).sort((a, b) => a.at - b.at)
    for (const { end } of order) {
      await end()
      await scene.someTime(100)
    }
    await scene.rest()
    const late = await scene.settle()
    const notEnded = await rights.alive()
    await restore(backup, { replace: true, revivesPeople: false })
    await until('all have taken the restored board', async () => {
      const { epoch } = await scene.snapshot()
      return tabs.every((tab) => tab.room.store.state().epoch === epoch)
    })
    for (const given of scene.ledger.all().filter((one) => !inBackup.includes(one))) scene.ledger.forget(given)
    const alive = await rights.alive()
    return withWrong(
      await scene.end(),
      ...late,
      before.length < rights.ends.length && 'not everything was alive in the backup',
      notEnded.length > 0 && `not ended at all: ${notEnded.join(', ')}`,
      alive.length > 0 && `alive again: ${alive.join(', ')}`,
    )
  },
}
