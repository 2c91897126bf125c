import * as z from 'zod/mini'
import { role, type Role } from '../kernel/role.ts'
import { id } from '../kernel/shape.ts'

/** A person's seat on a board; names live in the directory of people, by reference, never in the log. */
export type Member = { readonly userId: string; readonly role: Role }

export const memberCommands = [
  z.strictObject({ type: z.literal('member.add'), userId: id, role }),
  z.strictObject({ type: z.literal('member.setRole'), userId: id, role }),
  z.strictObject({ type: z.literal('member.remove'), userId: id }),
] as const

export type MemberEventData = {
  'member.added': Member
  'member.roleSet': { userId: string; role: Role; was: Role }
  'member.removed': { userId: string; was: Role }
}
