'use client'

import { useTranslations } from 'use-intl'
import { BoardRow } from './board-row.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'

/** Boards that were put away, folded up until somebody asks for them. */
export function ArchivedBoards({
  boards,
  onChanged,
}: {
  boards: readonly BoardCard[]
  onChanged: () => Promise<void>
}) {
  const t = useTranslations('boards')
  if (boards.length === 0) return null
  return (
    <details className="mt-6">
      <summary className="finger inline-flex cursor-pointer items-center rounded-md py-1 pr-2 text-sm font-medium text-ink-quiet hover:text-ink">
        {t('archivedCount', { count: boards.length })}
      </summary>
      <ul className="mt-2 overflow-hidden rounded-lg border border-line bg-surface">
        {boards.map((board) => (
          <BoardRow key={board.id} board={board} onChanged={onChanged} />
        ))}
      </ul>
    </details>
  )
}
