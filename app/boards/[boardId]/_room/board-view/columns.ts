import type { Claim, Status } from '#board/claim/claim.ts'
import { SETTABLE_STATUSES } from '#board/claim/kinds.ts'

/** Claims by status, each column in the order they came in. */
export function columnsOf(claims: readonly Claim[]): Record<Status, readonly Claim[]> {
  const columns: Record<Status, Claim[]> = {
    todo: [],
    in_progress: [],
    help_needed: [],
    ready_for_review: [],
    done: [],
    dropped: [],
  }
  for (const claim of claims) columns[claim.status].push(claim)
  return columns
}

/** The column beside a status; null at either end, and beside what was dropped. */
export function statusBeside(status: Status, step: 1 | -1): Exclude<Status, 'dropped'> | null {
  const at = SETTABLE_STATUSES.findIndex((one) => one === status)
  return at < 0 ? null : (SETTABLE_STATUSES[at + step] ?? null)
}
