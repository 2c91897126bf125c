'use client'

import { Archive, ArchiveRestore, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Menu, type MenuItem } from '#app/_ui/overlays/menu.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'
import { RemoveBoard } from './remove-board.tsx'
import { useBoardCommand } from './use-board-command.ts'

export type BoardMenuProps = { board: BoardCard; onChanged: () => Promise<void> }

/** What can be done with a board from the list; nothing is drawn for those who may do none of it. */
export function BoardMenu({ board, onChanged }: BoardMenuProps) {
  const t = useTranslations('boards')
  const move = useMove({ board, onChanged })
  const [removing, setRemoving] = useState(false)
  const isArchived = board.phase === 'archived'
  const items: MenuItem[] = []
  if (board.role === 'owner' || board.role === 'editor') {
    if (isArchived)
      items.push({ label: t('reopen'), icon: <ArchiveRestore aria-hidden />, onSelect: () => move('board.reopen') })
    else items.push({ label: t('archive'), icon: <Archive aria-hidden />, onSelect: () => move('board.archive') })
  }
  if (board.role === 'owner' && (isArchived || board.isSample)) {
    items.push({ label: t('remove'), icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setRemoving(true) })
  }
  if (items.length === 0) return null
  return (
    <>
      <Menu
        trigger={<IconButton icon={<Ellipsis aria-hidden />} label={t('menu', { title: board.title })} size="sm" />}
        items={items}
      />
      <RemoveBoard board={board} open={removing} onOpenChange={setRemoving} onRemoved={onChanged} />
    </>
  )
}

/** Puts a board away or takes it out again, and offers the way back. */
function useMove({ board, onChanged }: BoardMenuProps): (type: 'board.archive' | 'board.reopen') => void {
  const t = useTranslations('boards')
  const send = useBoardCommand()
  const toast = useToast()
  const move = async (type: 'board.archive' | 'board.reopen', isUndo = false) => {
    if (!(await send(board.id, { type }))) return
    await onChanged()
    const back = type === 'board.archive' ? 'board.reopen' : 'board.archive'
    const action = { label: t('undo'), onPress: () => void move(back, true) }
    toast.show({
      title: t(type === 'board.archive' ? 'putAway' : 'reopened', { title: board.title }),
      tone: 'ok',
      id: `move-${board.id}`,
      ...(isUndo ? {} : { action }),
    })
  }
  return (type) => void move(type)
}
