'use client'

import { lazy, type ComponentType } from 'react'

const AGAIN_MS = 2_000
const TRIES_WHILE_ONLINE = 4

/** Parts of the room that the first paint of an article can do without. */
export const BoardView = part(() => import('../board-view/board-view.tsx').then((file) => file.BoardView))
export const TableView = part(() => import('../table-view/table-view.tsx').then((file) => file.TableView))
export const ReportView = part(() => import('../report-view/report-view.tsx').then((file) => file.ReportView))
export const HistoryView = part(() => import('../history-view/history-view.tsx').then((file) => file.HistoryView))

const loadPanel = () => import('../claim/claim-panel.tsx').then((file) => file.ClaimPanel)
export const ClaimPanel = part(loadPanel)

const loadNewClaim = () => import('../article/new-claim/new-claim-form.tsx').then((file) => file.NewClaimForm)
export const NewClaimForm = part(loadNewClaim)

export const RenameBoard = part(() => import('./header/rename-board.tsx').then((file) => file.RenameBoard))
export const RemoveBoard = part(() => import('./header/remove-board.tsx').then((file) => file.RemoveBoard))

/** Fetches what stands beside the article before it is wanted, so that it opens at once, and also without a connection. */
export function preloadSide(): void {
  for (const load of [loadPanel, loadNewClaim]) load().catch(() => undefined)
}

function part<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await persistently(load) }))
}

// A part that cannot be fetched while the line is down is fetched when it is back; it must not take the page with it.
async function persistently<T>(load: () => Promise<T>, tries = TRIES_WHILE_ONLINE): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    return persistently(load, navigator.onLine ? tries - 1 : tries)
  }
}
