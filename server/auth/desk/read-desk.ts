import type { InvitationLine, PersonLine } from '#board/answers/desk-lines.ts'
import { role } from '#board/kernel/role.ts'
import { codedNames } from '#board/select/names.ts'
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

/**
 * People and invitations, thinned to what the viewer may see. Names are as they are to be shown: with a code behind them
 * where people could be mistaken for each other.
 */
export async function deskOf(viewer: Viewer): Promise<Desk> {
  const sees = (what: 'see-addresses' | 'see-invitations') => judgeDesk(viewer.role, { do: what }) === null
  const rows = await db().user.findMany({ where: { kind: 'person' }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const nameOf = namesOf(rows)
  return {
    people: peopleIn(rows, nameOf, sees('see-addresses')),
    invitations: sees('see-invitations') ? await latestInvitations(nameOf) : null,
  }
}

type Row = { id: string; name: string; email: string | null; role: string; createdAt: Date; deactivatedAt: Date | null }
type NameOf = (userId: string) => string | null

function namesOf(rows: readonly Row[]): NameOf {
  const people = Object.fromEntries(rows.map(({ id, name }) => [id, { name, kind: 'person' as const }]))
  return codedNames(people, Object.fromEntries(rows.map((row) => [row.id, { role: role.parse(row.role) }])))
}

function peopleIn(rows: readonly Row[], nameOf: NameOf, withAddresses: boolean): PersonLine[] {
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(row.id) ?? row.name,
    email: withAddresses ? row.email : null,
    role: role.parse(row.role),
    joinedAt: row.createdAt.getTime(),
    removedAt: row.deactivatedAt?.getTime() ?? null,
  }))
}

const SHOWN = 100

async function latestInvitations(nameOf: NameOf): Promise<InvitationLine[]> {
  const rows = await db().invitation.findMany({
    where: { invitedById: { not: null } },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
  })
  return rows.map((row) => ({
    id: row.id,
    role: role.parse(row.role),
    note: row.note,
    invitedBy: nameOf(row.invitedById ?? '') ?? '',
    usedBy: nameOf(row.usedById ?? ''),
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
