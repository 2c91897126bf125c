import type { Claim, Status } from '#board/claim/claim.ts'
import { STATUSES } from '#board/claim/kinds.ts'

/** The columns in the order in which work goes through them; what was dropped stands apart. */
export const OPEN_STATUSES = STATUSES.filter((status) => status !== 'dropped')
export type OpenStatus = (typeof OPEN_STATUSES)[number]

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
export function statusBeside(status: Status, step: 1 | -1): OpenStatus | null {
  const at = OPEN_STATUSES.findIndex((one) => one === status)
  return at < 0 ? null : (OPEN_STATUSES[at + step] ?? null)
}
