'use client'

import { lazy } from 'react'

/** Parts of the room that the first paint of an article can do without. */
export const BoardView = lazy(() => import('../board-view/board-view.tsx').then((file) => ({ default: file.BoardView })))
export const TableView = lazy(() => import('../table-view/table-view.tsx').then((file) => ({ default: file.TableView })))
export const ReportView = lazy(() =>
  import('../report-view/report-view.tsx').then((file) => ({ default: file.ReportView })),
)
export const HistoryView = lazy(() =>
  import('../history-view/history-view.tsx').then((file) => ({ default: file.HistoryView })),
)
export const ClaimPanel = lazy(() => import('../claim/claim-panel.tsx').then((file) => ({ default: file.ClaimPanel })))
