import type { Board } from '../board.ts'
import type { Status } from '../claim/claim.ts'
import { allClaimsInOrder } from './claims-in-order.ts'
import { codeOf } from '../verdict/standing.ts'
import { selectStanding } from './standing-tone.ts'

/** How far a board has come. Dropped claims count as dropped and nowhere else. */
export type Progress = {
  /** Claims under work. */
  readonly claims: number
  readonly byStatus: Readonly<Record<Status, number>>
  /** By rating code, `disputed` or `none`, in the order of the scale; what does not occur is left out. */
  readonly byStanding: readonly { readonly code: string; readonly count: number }[]
  /** Claims on which the board has a verdict, agreed or adjudicated. */
  readonly settled: number
}

/** Counts claims by status and by what the board says of them. */
export function progressOf(board: Pick<Board, 'claims' | 'scale'>): Progress {
  const byStatus: Record<Status, number> = { ...NONE }
  const standings = new Map<string, number>()
  for (const claim of allClaimsInOrder(board)) {
    byStatus[claim.status]++
    if (claim.status === 'dropped') continue
    const code = codeOf(selectStanding(claim))
    standings.set(code, (standings.get(code) ?? 0) + 1)
  }
  const codes = [...board.scale.ratings.map((rating) => rating.code), 'disputed', 'none']
  const byStanding = codes.flatMap((code) => {
    const count = standings.get(code) ?? 0
    return count > 0 ? [{ code, count }] : []
  })
  const claims = byStanding.reduce((sum, { count }) => sum + count, 0)
  const open = (standings.get('disputed') ?? 0) + (standings.get('none') ?? 0)
  return { claims, byStatus, byStanding, settled: claims - open }
}

const NONE: Readonly<Record<Status, number>> = {
  todo: 0,
  in_progress: 0,
  help_needed: 0,
  ready_for_review: 0,
  done: 0,
  dropped: 0,
}
