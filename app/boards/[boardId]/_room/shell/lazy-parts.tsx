'use client'

import { part } from './part.ts'

// What the first paint of an article can do without, in the order in which it is likely to be wanted.
export const ClaimPanel = part(() => import('../claim/claim-panel.tsx').then((file) => file.ClaimPanel))
export const NewClaimForm = part(() =>
  import('../article/new-claim/new-claim-form.tsx').then((file) => file.NewClaimForm),
)

export const UnsavedList = part(() => import('../unsaved/unsaved-list.tsx').then((file) => file.UnsavedList))

export const BoardView = part(() => import('../board-view/board-view.tsx').then((file) => file.BoardView))
export const TableView = part(() => import('../table-view/table-view.tsx').then((file) => file.TableView))
export const ReportView = part(() => import('../report-view/report-view.tsx').then((file) => file.ReportView))
export const HistoryView = part(() => import('../history-view/history-view.tsx').then((file) => file.HistoryView))

export const RenameBoard = part(() => import('./header/rename-board.tsx').then((file) => file.RenameBoard))
export const RemoveBoard = part(() => import('./header/remove-board.tsx').then((file) => file.RemoveBoard))
