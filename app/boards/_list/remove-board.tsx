'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'
import { useBoardCommand } from './use-board-command.ts'

export type RemoveBoardProps = {
  board: Pick<BoardCard, 'id' | 'title' | 'isSample'>
  open: boolean
  onOpenChange: (open: boolean) => void
  onRemoved: () => Promise<void>
}

/** Asks once more, then removes a board for good. */
export function RemoveBoard({ board, open, onOpenChange, onRemoved }: RemoveBoardProps) {
  const t = useTranslations('boards')
  const send = useBoardCommand()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function remove() {
    setBusy(true)
    const isRemoved = await send(board.id, { type: 'board.remove' })
    setBusy(false)
    onOpenChange(false)
    if (!isRemoved) return
    await onRemoved()
    toast.show({ title: t('removed', { title: board.title }), tone: 'ok' })
  }

  return (
    <Confirm
      open={open}
      onOpenChange={onOpenChange}
      title={t('removeTitle')}
      body={t(board.isSample ? 'removeSampleBody' : 'removeBody', { title: board.title })}
      confirmLabel={t('remove')}
      danger
      busy={busy}
      onConfirm={() => void remove()}
    />
  )
}
