import type { InvitationLine, PersonLine } from '#board/answers/desk-lines.ts'
import { role } from '#board/role.ts'
import { now } from '../../clock.ts'
import { db } from '../../house.ts'
import type { Viewer } from '../viewer.ts'
import { judgeDesk } from './policy.ts'

/** The desk as one of its people may see it. */
export type Desk = {
  readonly people: readonly PersonLine[]
  /** Null for those who may not see invitations. */
  readonly invitations: readonly InvitationLine[] | null
}

/** People and invitations, thinned to what the viewer may see. */
export async function deskOf(viewer: Viewer): Promise<Desk> {
  const sees = (what: 'see-addresses' | 'see-invitations') => judgeDesk(viewer.role, { do: what }) === null
  const [people, invitations] = await Promise.all([
    peopleOf(sees('see-addresses')),
    sees('see-invitations') ? latestInvitations() : null,
  ])
  return { people, invitations }
}

async function peopleOf(withAddresses: boolean): Promise<PersonLine[]> {
  const rows = await db().user.findMany({ where: { kind: 'person' }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: withAddresses ? row.email : null,
    role: role.parse(row.role),
    joinedAt: row.createdAt.getTime(),
    removedAt: row.deactivatedAt?.getTime() ?? null,
  }))
}

const SHOWN = 100

async function latestInvitations(): Promise<InvitationLine[]> {
  const rows = await db().invitation.findMany({
    where: { invitedById: { not: null } },
    include: { invitedBy: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
  })
  const usedBy = rows.map((row) => row.usedById).filter((userId) => userId !== null)
  const users = await db().user.findMany({ where: { id: { in: usedBy } }, select: { id: true, name: true } })
  const nameOf = new Map(users.map((user) => [user.id, user.name]))
  return rows.map((row) => ({
    id: row.id,
    role: role.parse(row.role),
    note: row.note,
    invitedBy: row.invitedBy?.name ?? '',
    usedBy: nameOf.get(row.usedById ?? '') ?? null,
    createdAt: row.createdAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    state: stateOf(row),
  }))
}

function stateOf(row: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date }): InvitationLine['state'] {
  if (row.usedAt) return 'used'
  if (row.revokedAt) return 'revoked'
  return row.expiresAt <= now() ? 'expired' : 'open'
}
