import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { role } from '#board/kernel/role.ts'
import type { Role } from '#board/kernel/role.ts'
import { id, line } from '#board/kernel/shape.ts'
import { now } from '../../clock.ts'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { noteSecurity } from '../../security-log.ts'
import { needsProof } from '../sign-in/step-up.ts'
import { hashOfToken, makeToken } from '../secret-token.ts'
import type { Viewer } from '../viewer.ts'
import { hasNoPeople } from './people.ts'
import type { Tx } from './people.ts'
import { judgeDesk, mayAtDesk } from './policy.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** How many days an invitation may stand. */
export const INVITATION_DAYS = { min: 1, usual: 7, max: 30 } as const

/** The fields of the form that invites. */
export const inviteForm = z.strictObject({
  role,
  note: z._default(line(80), ''),
  days: z.coerce.number().int().min(INVITATION_DAYS.min).max(INVITATION_DAYS.max).default(INVITATION_DAYS.usual),
})

/** The fields of the form that revokes an invitation. */
export const revokeForm = z.strictObject({ invitationId: id })

/** Makes an invitation; the link is told here once, the database keeps only its hash. */
export async function invite(
  viewer: Viewer,
  { role, note, days }: z.output<typeof inviteForm>,
): Promise<{ link: string; expiresAt: number } | Trouble> {
  const problem = mayAtDesk(viewer, { do: 'invite', role })
  if (problem) return { problem }
  const stale = role === 'owner' ? await needsProof(viewer) : null
  if (stale) return stale
  const expiresAt = new Date(now().getTime() + days * DAY_MS)
  const token = await writeInvitation(db(), { role, note, invitedById: viewer.userId, expiresAt })
  return { link: joinLink(token), expiresAt: expiresAt.getTime() }
}

/** Writes an invitation and gives the token of its link. */
export async function writeInvitation(
  tx: Tx,
  invitation: { role: Role; note: string; invitedById: string | null; expiresAt: Date },
): Promise<string> {
  const token = makeToken()
  const id = uuidv7()
  await tx.invitation.create({ data: { id, tokenHash: hashOfToken(token), createdAt: now(), ...invitation } })
  noteSecurity('invitation_made', { invitationId: id, by: invitation.invitedById, role: invitation.role })
  return token
}

/** The address people are given; always our own public one, never the Host a request came with. */
export function joinLink(token: string): string {
  return `${env().APP_URL}/join/${token}`
}

/** Takes an unused invitation back. */
export async function revokeInvitation(viewer: Viewer, invitationId: string): Promise<Trouble | { revoked: true }> {
  const found = await db().invitation.findUnique({ where: { id: invitationId } })
  // Rights come before existence, so that whoever may not see invitations learns nothing of them.
  const wanted = role.safeParse(found?.role).data ?? 'owner'
  const problem = mayAtDesk(viewer, { do: 'revoke-invitation', role: wanted })
  if (problem) return { problem }
  const { count } = await db().invitation.updateMany({
    where: { id: invitationId, usedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  })
  if (count !== 1) return { problem: 'NOT_FOUND' }
  noteSecurity('invitation_revoked', { invitationId, by: viewer.userId })
  return { revoked: true }
}

/** An invitation that can still be used, or null. */
export async function openInvitation(token: string, tx: Tx = db()): Promise<{ id: string; role: Role } | null> {
  const found = await tx.invitation.findUnique({ where: { tokenHash: hashOfToken(token) } })
  const parsed = role.safeParse(found?.role)
  if (!found || !parsed.success || found.usedAt || found.revokedAt || found.expiresAt <= now()) return null
  // The first-owner link has no inviter, and dies with the first account, however that came to be.
  if (found.invitedById === null && !(await hasNoPeople(tx))) return null
  return { id: found.id, role: parsed.data }
}

/** Takes an invitation for good; of several who try at once, one gets true. */
export async function takeInvitation(tx: Tx, invitationId: string): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, usedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  })
  return count === 1
}

/** Takes back what somebody handed out and may no longer hand out with the role they have now (null: none). */
export async function revokeBeyond(tx: Tx, userId: string, held: Role | null): Promise<void> {
  const open = await tx.invitation.findMany({ where: { invitedById: userId, usedAt: null, revokedAt: null } })
  const beyond = open.filter((one) => {
    const given = role.safeParse(one.role).data
    return held === null || given === undefined || judgeDesk(held, { do: 'invite', role: given }) !== null
  })
  await tx.invitation.updateMany({
    where: { id: { in: beyond.map((one) => one.id) }, usedAt: null },
    data: { revokedAt: now() },
  })
  for (const { id } of beyond) noteSecurity('invitation_revoked', { invitationId: id, of: userId })
}
