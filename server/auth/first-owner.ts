import { now } from '../clock.ts'
import { db } from '../house.ts'
import { joinLink, writeInvitation } from './desk/invitations.ts'
import { hasNoPeople, lockDesk } from './desk/people.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** While nobody has an account: a fresh one-time link that makes the first owner; earlier ones die. Else undefined. */
export function firstOwnerLink(): Promise<string | undefined> {
  return db().$transaction(async (tx) => {
    await lockDesk(tx)
    if (!(await hasNoPeople(tx))) return undefined
    await tx.invitation.deleteMany({ where: { invitedById: null, usedAt: null } })
    const expiresAt = new Date(now().getTime() + WEEK_MS)
    return joinLink(await writeInvitation(tx, { role: 'owner', note: '', invitedById: null, expiresAt }))
  })
}
