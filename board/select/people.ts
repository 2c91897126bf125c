import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import { ROLES } from '../kernel/role.ts'
import type { Member } from '../member/member.ts'

/** The seats of a board, owners first, then by role; within a role in the order of seating. */
export function membersByRole(board: Pick<Board, 'members'>): readonly Member[] {
  return Object.values(board.members).toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
}

/** Ids of everybody who did something on a claim, each once, in the order of its records. */
export function peopleOnClaim(claim: Claim): readonly string[] {
  const ids = [
    claim.createdBy,
    claim.assigneeId,
    claim.reviewerId,
    ...claim.evidence.map((one) => one.attachedBy),
    ...claim.verdicts.map((one) => one.by),
    ...claim.threads.flatMap((thread) => thread.comments.map((one) => one.by)),
  ]
  return [...new Set(ids.filter((id) => id !== null))]
}
