import type { Role } from '#board/role.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { FormAction } from '../../_people/form-state.ts'

/** Whose account it is. */
export type AccountPerson = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly hasPassword: boolean
}

type Done = Promise<Trouble | null>

/** The server actions of the page. */
export type AccountActions = {
  readonly saveName: FormAction
  readonly changePassword: FormAction<{ readonly ended: number }>
  readonly endSession: (sessionId: string) => Done
  readonly endOtherSessions: () => Done
  readonly createToken: FormAction<{ readonly token: string }>
  readonly revokeToken: (tokenId: string) => Done
}
