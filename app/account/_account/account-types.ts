import type { Role } from '#board/role.ts'
import type { FormAction, FormTrouble } from '../../_people/form-state.ts'

/** Whose account it is. */
export type AccountPerson = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly hasPassword: boolean
}

/** A signed-in browser. */
export type SessionLine = {
  readonly id: string
  readonly userAgent: string
  readonly createdAt: number
  readonly lastSeenAt: number
  readonly isThis: boolean
}

/** An API token without its secret. */
export type TokenLine = {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
}

type Done = Promise<FormTrouble | null>

/** The server actions of the page. */
export type AccountActions = {
  readonly saveName: FormAction
  readonly changePassword: FormAction<{ readonly ended: number }>
  readonly endSession: (sessionId: string) => Done
  readonly endOtherSessions: () => Done
  readonly createToken: FormAction<{ readonly token: string }>
  readonly revokeToken: (tokenId: string) => Done
}
