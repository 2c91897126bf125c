'use client'

import { memo } from 'react'
import { ArticleView } from '../article/article-view.tsx'
import type { View } from '../route.ts'
import { BoardView, HistoryView, ReportView, TableView } from './lazy-parts.tsx'
import { PartBoundary } from './part-boundary.tsx'

/** The view that the address names. The article comes with the page; the others are fetched when they are wanted. */
export const RoomView = memo(function RoomView({ view }: { view: View }) {
  if (view === 'article') return <ArticleView />
  return (
    <PartBoundary key={view}>
      <OtherView view={view} />
    </PartBoundary>
  )
})

function OtherView({ view }: { view: Exclude<View, 'article'> }) {
  switch (view) {
    case 'board':
      return <BoardView />
    case 'table':
      return <TableView />
    case 'report':
      return <ReportView />
    case 'history':
      return <HistoryView />
  }
}
