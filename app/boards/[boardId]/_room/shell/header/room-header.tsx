'use client'

import { ChevronLeft, Command, List } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { AccountMenu } from '#app/_shell/account-menu.tsx'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Badge } from '#app/_ui/display/badge.tsx'
import { fetchedWhenNear } from '#app/_ui/overlays/parts/on-demand.ts'
import { useBoard } from '../../live/hooks.ts'
import { fetchPalette } from '../../palette/room-palette.tsx'
import { useRoomRoute } from '../../route.ts'
import { BoardMenu } from './board-menu.tsx'
import { ConnectionBadge } from './connection-badge.tsx'
import { PresentPeople } from './present-people.tsx'
import { ViewTabs } from './view-tabs.tsx'

export type Account = { id: string; name: string; email: string }

export type RoomHeaderProps = {
  account: Account
  signOut: () => Promise<void>
  isListOpen: boolean
  setListOpen: (open: boolean) => void
  onPalette: () => void
}

/** Title, state of the line, who is here, the views, and the menus of the room. */
export function RoomHeader({ account, signOut, isListOpen, setListOpen, onPalette }: RoomHeaderProps) {
  const t = useTranslations('common')
  return (
    <header className="screen-only z-30 flex flex-wrap items-stretch gap-x-4 border-b border-line bg-surface px-2 sm:px-4">
      <div className="flex min-h-11 min-w-0 flex-1 items-center gap-2">
        <Title />
        <ConnectionBadge />
      </div>
      <div className="order-3 flex w-full items-stretch overflow-hidden px-1 lg:order-2 lg:w-auto">
        <ViewTabs />
      </div>
      <div className="order-2 flex items-center gap-1 lg:order-3 lg:flex-1 lg:justify-end">
        <span className="mr-1 max-sm:hidden">
          <PresentPeople />
        </span>
        <ListButton isOpen={isListOpen} setOpen={setListOpen} />
        <span className="max-sm:hidden">
          <IconButton
            icon={<Command aria-hidden />}
            label={t('palette')}
            shortcut="mod+k"
            {...fetchedWhenNear({ fetch: fetchPalette })}
            onClick={onPalette}
          />
        </span>
        <BoardMenu />
        <AccountMenu person={account} settingsHref="/account" signOut={signOut} />
      </div>
    </header>
  )
}

function Title() {
  const t = useTranslations('room')
  const title = useBoard((board) => board.title)
  const phase = useBoard((board) => board.phase)
  const labels = useTranslations('labels.phase')
  return (
    <>
      {/* Fetching that page ahead would take its time from the one that is just being opened. */}
      <Link
        href="/boards"
        prefetch={false}
        aria-label={t('toBoards')}
        className="finger -ml-1 flex size-8 shrink-0 items-center justify-center rounded-md text-ink-quiet hover:bg-sunken hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Link>
      <h1 title={title} className="min-w-0 truncate font-serif text-lg font-semibold tracking-[-0.01em]">
        {title}
      </h1>
      {phase === 'archived' && <Badge tone="warn">{labels(phase)}</Badge>}
    </>
  )
}

function ListButton({ isOpen, setOpen }: { isOpen: boolean; setOpen: (open: boolean) => void }) {
  const t = useTranslations('room')
  const { claimId, openClaim } = useRoomRoute()

  // With a claim in hand the list stands behind it: asking for the list puts the claim down.
  function toggle() {
    if (claimId) openClaim(null)
    setOpen(claimId ? true : !isOpen)
  }

  return (
    <IconButton icon={<List aria-hidden />} label={t('side.list')} aria-pressed={isOpen && !claimId} onClick={toggle} />
  )
}
