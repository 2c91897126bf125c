'use client'

import { Inbox, LayoutList, Users } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '../_ui/actions/link-button.tsx'
import { AccountMenu } from './account-menu.tsx'
import type { AccountMenuProps } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { Wordmark } from './wordmark.tsx'

export type AppHeaderProps = {
  /** Null for a visitor who has not signed in. */
  person?: AccountMenuProps['person'] | null
  current?: 'boards' | 'inbox' | 'desk'
  /** Unread things in the inbox. */
  unread?: number
  settingsHref?: string
  signOut?: () => Promise<void>
}

/** The header of every page but the room: name, the three places, and the account. */
export function AppHeader({ person, current, unread = 0, settingsHref, signOut }: AppHeaderProps) {
  const t = useTranslations('common')
  return (
    <header className="screen-only sticky top-0 z-30 border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-page items-stretch gap-3 px-4 sm:gap-6 sm:px-6">
        <Link href={person ? '/boards' : '/'} className="flex items-center rounded-md">
          <Wordmark name={t('product')} compact={Boolean(person)} />
        </Link>
        {person && (
          <nav aria-label={t('nav')} className="flex min-w-0 flex-1 items-stretch gap-1 sm:gap-2">
            <Place
              href="/boards"
              label={t('navBoards')}
              icon={<LayoutList aria-hidden />}
              here={current === 'boards'}
            />
            <Place href="/inbox" label={t('navInbox')} icon={<Inbox aria-hidden />} here={current === 'inbox'}>
              {unread > 0 && (
                <span className="tabular rounded-full bg-accent px-1.5 text-2xs font-semibold text-on-accent">
                  <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
                  <span className="sr-only">{t('unread', { count: unread })}</span>
                </span>
              )}
            </Place>
            <Place href="/desk" label={t('navDesk')} icon={<Users aria-hidden />} here={current === 'desk'} />
          </nav>
        )}
        <div className="ml-auto flex items-center gap-2">
          {person ? (
            <AccountMenu person={person} settingsHref={settingsHref} signOut={signOut} />
          ) : (
            <>
              <span className="max-sm:hidden">
                <LanguageSwitch />
              </span>
              <ThemeSwitch />
              <LinkButton href="/sign-in" size="sm">
                {t('signIn')}
              </LinkButton>
            </>
          )}
        </div>
      </div>
    </header>
  )
}

type PlaceProps = { href: string; label: string; icon: ReactNode; here: boolean; children?: ReactNode }

function Place({ href, label, icon, here, children }: PlaceProps) {
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className="-mb-px flex items-center gap-1.5 border-b-2 border-transparent forced-colors:border-[Canvas] px-1.5 text-sm font-medium text-ink-quiet hover:text-ink aria-[current=page]:border-accent forced-colors:aria-[current=page]:border-[Highlight] aria-[current=page]:text-ink max-xs:[&>svg]:hidden [&>svg]:size-3.5"
    >
      {icon}
      {label}
      {children}
    </Link>
  )
}
