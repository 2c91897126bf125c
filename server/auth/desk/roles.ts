import { z } from 'zod'
import { role } from '#board/kernel/role.ts'
import type { Role } from '#board/kernel/role.ts'
import { id } from '#board/kernel/shape.ts'
import { now } from '../../clock.ts'
import { seatEverywhere, unseatEverywhere } from '../../commands/seats.ts'
import { db } from '../../house.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { noteRefusal, noteSecurity } from '../../security-log.ts'
import { needsProof } from '../sign-in/step-up.ts'
import { announceUserRevoked } from '../revocations.ts'
import { toActor } from '../viewer.ts'
import type { Viewer } from '../viewer.ts'
import { revokeBeyond } from './invitations.ts'
import { lockDesk } from './people.ts'
import type { Tx } from './people.ts'
import { judgeDesk } from './policy.ts'

/** The fields of the form that changes a role. */
export const roleForm = z.strictObject({ userId: id, role })

/** The fields of the forms that remove a person or bring one back. */
export const personForm = z.strictObject({ userId: id })

type Standing = { me: Role; was: Role; isLastOwner: boolean; isActive: boolean }

// Read under the lock, so that a right lost a moment ago counts and the last owner is counted once.
async function standing(tx: Tx, viewer: Viewer, userId: string): Promise<Standing | Trouble> {
  await lockDesk(tx)
  const mine = await tx.user.findUnique({ where: { id: viewer.userId } })
  const theirs = await tx.user.findUnique({ where: { id: userId } })
  const owners = await tx.user.findMany({
    where: { role: 'owner', kind: 'person', deactivatedAt: null },
    select: { id: true },
  })
  const me = role.safeParse(mine?.role).data
  if (!me || !mine || mine.deactivatedAt) return { problem: 'SIGNED_OUT' }
  // Rights come before existence: a checker gets one answer for every id.
  if (me !== 'owner') {
    noteRefusal('refused_right', { userId: viewer.userId, at: 'people', code: 'FORBIDDEN' })
    return { problem: 'FORBIDDEN' }
  }
  const was = role.safeParse(theirs?.role).data
  if (!was || !theirs || theirs.kind !== 'person') return { problem: 'NOT_FOUND' }
  const isLastOwner = owners.length === 1 && owners[0]?.id === userId
  return { me, was, isLastOwner, isActive: theirs.deactivatedAt === null }
}

/** Gives a person another role at the desk and on its boards. */
export async function setDeskRole(
  viewer: Viewer,
  { userId, role: wanted }: z.output<typeof roleForm>,
): Promise<{ role: Role } | Trouble> {
  // An owner can do everything: whoever makes one shows first that it is not just somebody at their desk.
  const stale = viewer.role === 'owner' && wanted === 'owner' ? await needsProof(viewer) : null
  if (stale) return stale
  const outcome = await db().$transaction(async (tx): Promise<{ role: Role } | Trouble> => {
    const found = await standing(tx, viewer, userId)
    if ('problem' in found) return found
    if (!found.isActive) return { problem: 'NOT_FOUND' }
    const problem = judgeDesk(found.me, { do: 'set-role', role: wanted, ...found })
    if (problem) return { problem }
    await tx.user.update({ where: { id: userId }, data: { role: wanted } })
    await revokeBeyond(tx, userId, wanted)
    return { role: wanted }
  })
  if ('role' in outcome) {
    noteSecurity('role_changed', { userId, by: viewer.userId, role: wanted })
    await seat(viewer, userId, wanted)
  }
  return outcome
}

/** Takes all rights from a person: sessions, API tokens, invitations, seats. Their name stays in the history. */
export async function removePerson(viewer: Viewer, userId: string): Promise<{ removed: true } | Trouble> {
  const outcome = await db().$transaction(async (tx): Promise<{ removed: true } | Trouble> => {
    const found = await standing(tx, viewer, userId)
    if ('problem' in found) return found
    if (!found.isActive) return { problem: 'NOT_FOUND' }
    const problem = judgeDesk(found.me, { do: 'remove', ...found })
    if (problem) return { problem }
    await tx.user.update({ where: { id: userId }, data: { deactivatedAt: now() } })
    await tx.session.deleteMany({ where: { userId } })
    await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } })
    await revokeBeyond(tx, userId, null)
    return { removed: true }
  })
  if ('removed' in outcome) {
    noteSecurity('deactivated', { userId, by: viewer.userId })
    await announceUserRevoked(userId)
    await unseatEverywhere(userId, toActor(viewer))
    await unseatEverywhere(userId)
  }
  return outcome
}

/** Lets a removed person back in with their old role; they sign in anew. */
export async function bringBack(viewer: Viewer, userId: string): Promise<{ role: Role } | Trouble> {
  const outcome = await db().$transaction(async (tx): Promise<{ role: Role } | Trouble> => {
    const found = await standing(tx, viewer, userId)
    if ('problem' in found) return found
    if (found.isActive) return { problem: 'NOT_FOUND' }
    const problem = judgeDesk(found.me, { do: 'bring-back', was: found.was })
    if (problem) return { problem }
    const stale = found.was === 'owner' ? await needsProof(viewer) : null
    if (stale) return stale
    await tx.user.update({ where: { id: userId }, data: { deactivatedAt: null } })
    return { role: found.was }
  })
  if ('role' in outcome) {
    noteSecurity('brought_back', { userId, by: viewer.userId, role: outcome.role })
    await seat(viewer, userId, outcome.role)
  }
  return outcome
}

// The history of a board says which owner it was; where that owner has no seat, the house does what the desk decided.
async function seat(viewer: Viewer, userId: string, wanted: Role): Promise<void> {
  await seatEverywhere(userId, wanted, toActor(viewer))
  await seatEverywhere(userId, wanted)
  // Two owners may decide at once, and their changes of the boards overtake each other: the desk's word is the last.
  const found = await db().user.findUnique({ where: { id: userId }, select: { role: true, deactivatedAt: true } })
  const settled = role.safeParse(found?.role).data
  if (found?.deactivatedAt) await unseatEverywhere(userId)
  else if (settled && settled !== wanted) await seatEverywhere(userId, settled)
}
