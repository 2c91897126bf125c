import type { Role } from '#board/kernel/role.ts'
import type { PeopleProblem } from '#board/answers/people-problem.ts'
import { noteRefusal } from '../../security-log.ts'

/** What somebody may want at the desk. `was` is the role the other person has now. */
export type DeskQuestion =
  | { readonly do: 'see-people' }
  | { readonly do: 'see-addresses' }
  | { readonly do: 'see-invitations' }
  | { readonly do: 'set-factor-rule' }
  | { readonly do: 'invite'; readonly role: Role }
  | { readonly do: 'revoke-invitation'; readonly role: Role }
  | { readonly do: 'set-role'; readonly was: Role; readonly role: Role; readonly isLastOwner: boolean }
  | { readonly do: 'remove'; readonly was: Role; readonly isLastOwner: boolean }
  | { readonly do: 'bring-back'; readonly was: Role }

const BELOW_EDITOR: ReadonlySet<Role> = new Set(['checker', 'viewer'])

/** The same for somebody who really asks: where their role is too low, it is written down. */
export function mayAtDesk(
  viewer: { readonly userId: string; readonly role: Role },
  question: DeskQuestion,
): PeopleProblem | null {
  const problem = judgeDesk(viewer.role, question)
  if (problem === 'FORBIDDEN') noteRefusal('refused_right', { userId: viewer.userId, at: question.do, code: problem })
  return problem
}

/** The one table of rights at the desk: null when somebody of this role may, else why not. */
export function judgeDesk(role: Role, question: DeskQuestion): PeopleProblem | null {
  if (!isAllowed(role, question)) return 'FORBIDDEN'
  // A desk without an owner could never be given back to one.
  const losesOwner = question.do === 'remove' || (question.do === 'set-role' && question.role !== 'owner')
  return losesOwner && question.was === 'owner' && question.isLastOwner ? 'LAST_OWNER' : null
}

function isAllowed(role: Role, question: DeskQuestion): boolean {
  if (role === 'owner' || question.do === 'see-people') return true
  if (role !== 'editor') return false
  switch (question.do) {
    case 'see-addresses':
    case 'see-invitations':
      return true
    case 'invite':
    case 'revoke-invitation':
      return BELOW_EDITOR.has(question.role)
    case 'set-factor-rule':
    case 'set-role':
    case 'remove':
    case 'bring-back':
      return false
  }
}
