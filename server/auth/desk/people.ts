import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#board/kernel/role.ts'
import { seatEverywhere } from '../../commands/seats.ts'
import type { Db } from '../../db.ts'
import { now } from '../../clock.ts'

/** The client inside a transaction. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

/** Whom to make an account for; without a hash they can only come in through OAuth. */
export type NewPerson = { name: string; email: string; role: Role; passwordHash: string | null }

/** Makes an account and gives its id. Throws the database's P2002 when the e-mail has one already. */
export async function createPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { id } = await tx.user.create({
    data: { id: uuidv7(), kind: 'person', createdAt: now(), ...person },
    select: { id: true },
  })
  return id
}

/** Seats a new person on every board of the desk; the house does it, since nobody else may speak for them yet. */
export async function seatNewcomer(userId: string, role: Role): Promise<void> {
  await seatEverywhere(userId, role)
}

/** True when the database refused a second record where only one may be. */
export function isTaken(error: unknown): boolean {
  // By code: the class exists once per module graph, so `instanceof` fails across them.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'
}

/** True while nobody has an account yet; demo reviewers and the house do not count. */
export async function hasNoPeople(tx: Tx): Promise<boolean> {
  return (await tx.user.findFirst({ where: { kind: 'person' }, select: { id: true } })) === null
}

// "claimdsk" as a number: changes of roles wait for each other, else two owners could demote one another at once.
const DESK_LOCK = 0x636c_6169_6d64n

/** Holds the desk's lock until the transaction ends. */
export async function lockDesk(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DESK_LOCK})`
}
