'use client'

import { DragDropProvider, type DragEndEvent } from '@dnd-kit/react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Claim } from '#board/claim/claim.ts'
import { SETTABLE_STATUSES } from '#board/claim/kinds.ts'
import { DropDialog } from '../list/drop-dialog.tsx'
import { FilterBar } from '../list/filter/filter-bar.tsx'
import { NoClaims } from '../list/no-claims.tsx'
import { useClaimActions } from '../list/use-claim-actions.ts'
import { BY_PLACE, useClaims } from '../list/use-claims.ts'
import { BoardColumn } from './board-column.tsx'
import { Carried } from './card/carried.ts'
import { columnsOf } from './columns.ts'
import { DragGhost } from './drag/drag-ghost.tsx'
import { DRAG_SETTINGS } from './drag/drag-settings.ts'
import { DroppedColumn } from './dropped-column.tsx'
import { useMoveKeys } from './use-move-keys.ts'
import { walkByArrows } from './walk-by-arrows.ts'

/** The claims in columns by workflow status; moved by dragging, by the menu of a card, or by Shift and arrow keys. */
export function BoardView() {
  const t = useTranslations('views.board')
  const claims = useClaims(BY_PLACE)
  const { move } = useClaimActions()
  const [toDrop, setToDrop] = useState<Claim | null>(null)
  const carried = useRef<string | null>(null)
  const columns = columnsOf(claims.found)
  useMoveKeys(claims.found, carried)

  function onDragEnd({ operation, canceled }: DragEndEvent) {
    const claim = claims.found.find((one) => one.id === operation.source?.id)
    if (canceled || !claim || !operation.target) return
    if (operation.target.id === 'dropped') return claim.status === 'dropped' ? undefined : setToDrop(claim)
    const to = SETTABLE_STATUSES.find((status) => status === operation.target?.id)
    if (to) move(claim, to)
  }

  if (claims.total === 0) return <NoClaims />
  return (
    <section aria-labelledby="board-title" className="flex h-full min-h-0 flex-col">
      <h2 id="board-title" className="sr-only">
        {t('label')}
      </h2>
      <p id="board-hint" className="sr-only">
        {t('movedFocusHint')}
      </p>
      <div className="shrink-0 px-3 pt-3 pb-2 sm:px-4">
        <FilterBar {...claims} />
      </div>
      <Carried value={carried}>
        <DragDropProvider {...DRAG_SETTINGS} onDragEnd={onDragEnd}>
          <div
            role="group"
            aria-labelledby="board-title"
            aria-describedby="board-hint"
            onKeyDown={walkByArrows}
            className="flex min-h-0 flex-1 snap-x snap-mandatory scroll-px-3 gap-2.5 overflow-x-auto px-3 pb-3 sm:snap-none sm:px-4"
          >
            {SETTABLE_STATUSES.map((status) => (
              <BoardColumn key={status} status={status} claims={columns[status]} onDrop={setToDrop} />
            ))}
            <DroppedColumn claims={columns.dropped} onDrop={setToDrop} />
          </div>
          <DragGhost />
        </DragDropProvider>
      </Carried>
      <DropDialog claim={toDrop} onClose={() => setToDrop(null)} />
    </section>
  )
}
