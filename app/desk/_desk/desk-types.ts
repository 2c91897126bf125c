import type { Role } from '#board/kernel/role.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import type { FactorRule } from '#board/answers/second-factor.ts'
import type { FormAction } from '../../_people/form-state.ts'

type Done = Promise<Trouble | null>

/** The server actions of the page. */
export type DeskActions = {
  readonly invite: FormAction<{ readonly link: string; readonly expiresAt: number }>
  readonly revoke: (invitationId: string) => Done
  readonly setRole: (userId: string, role: Role) => Done
  readonly remove: (userId: string) => Done
  readonly bringBack: (userId: string) => Done
  readonly setFactorRule: (rule: FactorRule) => Done
}
