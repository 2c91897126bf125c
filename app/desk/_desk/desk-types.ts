import type { Role } from '#board/role.ts'
import type { FormAction, FormTrouble } from '../../_people/form-state.ts'

/** A person of the desk as the page is told; `email` is null for those who may not see addresses. */
export type PersonLine = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly joinedAt: number
  readonly removedAt: number | null
}

/** An invitation as the page is told. */
export type InvitationLine = {
  readonly id: string
  readonly role: Role
  readonly note: string
  readonly invitedBy: string
  readonly usedBy: string | null
  readonly createdAt: number
  readonly expiresAt: number
  readonly state: 'open' | 'used' | 'expired' | 'revoked'
}

type Done = Promise<FormTrouble | null>

/** The server actions of the page. */
export type DeskActions = {
  readonly invite: FormAction<{ readonly link: string; readonly expiresAt: number }>
  readonly revoke: (invitationId: string) => Done
  readonly setRole: (userId: string, role: Role) => Done
  readonly remove: (userId: string) => Done
  readonly bringBack: (userId: string) => Done
}
