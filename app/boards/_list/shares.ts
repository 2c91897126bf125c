import type { ProgressPart } from '#app/_ui/display/progress-bar.tsx'
import type { Status } from '#board/claim/claim.ts'
import { SETTABLE_STATUSES } from '#board/claim/kinds.ts'
import type { Language } from '#board/kernel/language.ts'
import { ratingOf } from '#board/scale.ts'
import { STATUS_TONES } from '../[boardId]/_room/parts/status-chip.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'

/** Claims by workflow status, in the order of the work; what was dropped is not counted. */
export function sharesByStatus(board: Pick<BoardCard, 'byStatus'>, name: (status: Status) => string): ProgressPart[] {
  // From the right, what is done grows towards what is not begun.
  return SETTABLE_STATUSES.toReversed().map((status) => ({
    label: name(status),
    value: board.byStatus[status],
    tone: STATUS_TONES[status],
  }))
}

type Names = { readonly language: Language; readonly disputed: string; readonly none: string }

/** Claims by what the board says of them, in the order of its scale, then disputed ones and those without a verdict. */
export function sharesByStanding(board: Pick<BoardCard, 'byStanding' | 'scale'>, names: Names): ProgressPart[] {
  const counts = new Map(board.byStanding.map(({ code, count }) => [code, count]))
  const rated = board.scale.ratings.map(({ code, label, tone }) => ({
    label: label[names.language],
    value: counts.get(code) ?? 0,
    tone: tone,
  }))
  const unknown = board.byStanding.filter(
    ({ code }) => !ratingOf(board, code) && code !== 'disputed' && code !== 'none',
  )
  return [
    ...rated,
    ...unknown.map(({ code, count }) => ({ label: code, value: count, tone: 'none' as const })),
    { label: names.disputed, value: counts.get('disputed') ?? 0, tone: 'disputed' },
    { label: names.none, value: counts.get('none') ?? 0, tone: 'none' },
  ]
}
