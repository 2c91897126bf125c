'use client'

import type { View } from '../route.ts'
import { earlyPart, part } from './part.ts'

// The work with words must go on in a tunnel, so it comes as soon as the board is live.
const fetchWords = () => import('./words.ts').then((file) => file.words)
export const ClaimPanel = earlyPart(() => fetchWords().then((words) => words.ClaimPanel))
export const NewClaimForm = earlyPart(() => fetchWords().then((words) => words.NewClaimForm))
export const UnsavedList = earlyPart(() => fetchWords().then((words) => words.UnsavedList))

// The rest holds no words of anybody's, and who reads an article is not sent it.
export const BoardView = part(() => import('../board-view/board-view.tsx').then((file) => file.BoardView))
export const TableView = part(() => import('../table-view/table-view.tsx').then((file) => file.TableView))
export const ReportView = part(() => import('../report-view/report-view.tsx').then((file) => file.ReportView))
export const HistoryView = part(() => import('../history-view/history-view.tsx').then((file) => file.HistoryView))

export const RenameBoard = part(() => import('./header/rename-board.tsx').then((file) => file.RenameBoard))
export const RemoveBoard = part(() => import('./header/remove-board.tsx').then((file) => file.RemoveBoard))

const OTHER_VIEWS = { board: BoardView, table: TableView, report: ReportView, history: HistoryView }

/** Fetches the code of a view that is about to be looked at. The article is always there. */
export function fetchView(view: View): void {
  if (view !== 'article') OTHER_VIEWS[view].fetch()
}
