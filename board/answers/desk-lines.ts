import type { Role } from '../kernel/role.ts'

/** A person of the desk; `email` is null for those who may not see addresses. */
export type PersonLine = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly joinedAt: number
  readonly removedAt: number | null
}

/** An invitation without its secret. */
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

/** A signed-in browser as its owner sees it. */
export type SessionLine = {
  readonly id: string
  readonly userAgent: string
  readonly createdAt: number
  readonly lastSeenAt: number
  readonly isThis: boolean
}

/** An API token as its owner sees it afterwards: without the secret. */
export type TokenLine = {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
}
