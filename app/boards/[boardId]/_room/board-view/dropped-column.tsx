'use client'

import { useDroppable } from '@dnd-kit/react'
import clsx from 'clsx'
import { Archive, ChevronsRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Claim } from '#board/claim/claim.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { BoardColumn } from './board-column.tsx'

type DroppedColumnProps = { claims: readonly Claim[]; onDrop: (claim: Claim) => void }

/** What was dropped, folded to a strip at the end; cards can be dropped on the strip too. */
export function DroppedColumn({ claims, onDrop }: DroppedColumnProps) {
  const t = useTranslations('views.board')
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <DroppedStrip count={claims.length} onOpen={() => setOpen(true)} />
  const fold = (
    <IconButton
      size="sm"
      icon={<ChevronsRight aria-hidden />}
      label={t('fold')}
      aria-expanded
      onClick={() => setOpen(false)}
    />
  )
  return <BoardColumn status="dropped" claims={claims} onDrop={onDrop} action={fold} />
}

function DroppedStrip({ count, onOpen }: { count: number; onOpen: () => void }) {
  const t = useTranslations('views.board')
  const labels = useTranslations('labels.status')
  const { ref, isDropTarget } = useDroppable({ id: 'dropped' })
  return (
    <button
      ref={ref}
      type="button"
      aria-expanded={false}
      onClick={onOpen}
      className={clsx(
        'flex w-9 shrink-0 snap-start flex-col items-center gap-2 rounded-lg bg-sunken py-2.5 text-ink-quiet hover:text-ink',
        isDropTarget && 'outline-2 -outline-offset-2 outline-accent outline-dashed',
      )}
    >
      <Archive aria-hidden className="size-3.5" />
      <span className="text-sm font-medium [writing-mode:vertical-rl]">{labels('dropped')}</span>
      <span className="tabular text-sm text-ink-quiet">{count}</span>
      <span className="sr-only">, {t('unfold')}</span>
    </button>
  )
}
