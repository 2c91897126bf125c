import type { Role } from '#board/kernel/role.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { FactorActions } from '../../_people/factors/factor-types.ts'
import type { FormAction } from '../../_people/form-state.ts'

/** Whose account it is. */
export type AccountPerson = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly hasPassword: boolean
  /** The password is known to be easily guessed. */
  readonly isPasswordWeak: boolean
}

/** A service to sign in with, and whether it leads here. */
export type LinkLine = { readonly id: string; readonly name: string; readonly isLinked: boolean }

type Done = Promise<Trouble | null>

/** The server actions of the page. */
export type AccountActions = FactorActions & {
  readonly saveName: FormAction
  readonly changePassword: FormAction<{ readonly ended: number }>
  readonly endSession: (sessionId: string) => Done
  readonly endOtherSessions: () => Done
  readonly createToken: FormAction<{ readonly token: string }>
  readonly revokeToken: (tokenId: string) => Done
  readonly linkWay: FormAction
  readonly unlinkWay: (way: string) => Done
}
