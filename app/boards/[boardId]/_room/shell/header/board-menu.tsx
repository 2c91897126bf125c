'use client'

import { Archive, ArchiveRestore, Ellipsis, FileDown, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Menu, type MenuItem } from '#app/_ui/overlays/menu.tsx'
import { useBoard, useCan, useSend } from '../../live/hooks.ts'
import { useRoomRoute } from '../../route.ts'
import { RemoveBoard, RenameBoard } from '../lazy-parts.tsx'
import { WindowBoundary } from '../part-boundary.tsx'

/** What can be done with the board as a whole. */
export function BoardMenu() {
  const t = useTranslations('room.menu')
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null)
  const phase = useBoard((board) => board.phase)
  const isSample = useBoard((board) => board.isSample)
  const sentence = useRefusalSentence()
  const send = useSend()
  const { setView } = useRoomRoute()
  const mayRename = sentence(useCan({ type: 'board.rename' }))
  const mayArchive = sentence(useCan({ type: 'board.archive' }))
  const mayReopen = sentence(useCan({ type: 'board.reopen' }))
  const mayRemove = sentence(useCan({ type: 'board.remove' }))
  const items: MenuItem[] = [
    { label: t('export'), icon: <FileDown aria-hidden />, onSelect: () => setView('report') },
    {
      label: t('rename'),
      icon: <Pencil aria-hidden />,
      onSelect: () => setAsking('rename'),
      disabledReason: mayRename,
    },
    { kind: 'line' },
  ]
  if (phase === 'archived')
    items.push({
      label: t('reopen'),
      icon: <ArchiveRestore aria-hidden />,
      onSelect: () => void send({ type: 'board.reopen' }),
      disabledReason: mayReopen,
    })
  else
    items.push({
      label: t('archive'),
      icon: <Archive aria-hidden />,
      onSelect: () => void send({ type: 'board.archive' }),
      disabledReason: mayArchive,
    })
  if (phase === 'archived' || isSample)
    items.push({
      label: t('remove'),
      icon: <Trash2 aria-hidden />,
      danger: true,
      onSelect: () => setAsking('remove'),
      disabledReason: mayRemove,
    })
  return (
    <>
      <Menu trigger={<IconButton icon={<Ellipsis aria-hidden />} label={t('label')} />} items={items} />
      {asking && (
        <WindowBoundary>
          {asking === 'rename' && <RenameBoard onClose={() => setAsking(null)} />}
          {asking === 'remove' && <RemoveBoard onClose={() => setAsking(null)} />}
        </WindowBoundary>
      )}
    </>
  )
}
