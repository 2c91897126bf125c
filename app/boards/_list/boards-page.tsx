'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRouter } from 'next/navigation'
import { Button } from '#app/_ui/actions/button.tsx'
import { LinkButton } from '#app/_ui/actions/link-button.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { Page } from '#app/_ui/layout/page.tsx'
import type { Role } from '#board/kernel/role.ts'
import { ArchivedBoards } from './archived-boards.tsx'
import { BoardRow } from './board-row.tsx'
import { EmptyBoards } from './empty-boards.tsx'
import type { BoardCard } from '#board/answers/board-card.ts'
import { SampleButton } from './sample-button.tsx'
import { useBoards } from './use-boards.ts'

export type BoardsPageProps = { first: readonly BoardCard[]; role: Role }

/** All boards of the reader: open ones with their progress, then the archive. */
export function BoardsPage({ first, role }: BoardsPageProps) {
  const t = useTranslations('boards')
  const { boards, refresh } = useBoards(first)
  const router = useRouter()
  const mayOpen = role !== 'viewer'
  useShortcut({
    keys: 'n',
    label: t('new'),
    group: t('shortcutGroup'),
    enabled: mayOpen,
    run: () => router.push('/boards/new'),
  })
  const open = boards.filter((board) => board.phase === 'open')
  const archived = boards.filter((board) => board.phase === 'archived')
  const offersSample = role === 'owner' && !boards.some((board) => board.isSample)
  return (
    <Page title={t('title')} lead={t('lead')} actions={<NewButton mayOpen={mayOpen} />}>
      {boards.length === 0 ? (
        <EmptyBoards mayOpen={mayOpen} offersSample={offersSample} onSample={refresh} />
      ) : (
        <>
          <ul className="overflow-hidden rounded-lg border border-line bg-surface empty:hidden">
            {open.map((board) => (
              <BoardRow key={board.id} board={board} onChanged={refresh} />
            ))}
          </ul>
          <ArchivedBoards boards={archived} onChanged={refresh} />
          {offersSample && (
            <div className="mt-5">
              <SampleButton onDone={refresh} />
            </div>
          )}
        </>
      )}
    </Page>
  )
}

function NewButton({ mayOpen }: { mayOpen: boolean }) {
  const t = useTranslations('boards')
  const icon = <Plus aria-hidden />
  if (!mayOpen) {
    return (
      <Button variant="primary" icon={icon} disabledReason={t('newDenied')}>
        {t('new')}
      </Button>
    )
  }
  return (
    <LinkButton href="/boards/new" variant="primary" icon={icon}>
      {t('new')}
    </LinkButton>
  )
}
