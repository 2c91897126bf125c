'use client'

import { LogOut, Settings } from 'lucide-react'
import { startTransition } from 'react'
import { useTranslations } from 'use-intl'
import { LANGUAGES } from '#board/kernel/language.ts'
import { LANGUAGE_NAMES } from '../_text/languages.ts'
import { Avatar } from '../_ui/display/avatar.tsx'
import { Menu } from '../_ui/overlays/menu.tsx'
import type { MenuItem } from '../_ui/overlays/menu.tsx'
import { THEMES } from './theme.ts'
import { useLanguage } from './use-language.ts'
import { useTheme } from './use-theme.ts'

export type AccountMenuProps = {
  person: { id: string; name: string; email: string }
  /** Page of the account's own settings, if there is one. */
  settingsHref?: string
  signOut?: () => Promise<void>
}

/** Who is signed in; language, appearance, settings and the way out. */
export function AccountMenu({ person, settingsHref, signOut }: AccountMenuProps) {
  const t = useTranslations('common')
  const theme = useTranslations('theme')
  const [chosenTheme, setTheme] = useTheme()
  const [language, setLanguage] = useLanguage()

  const items: MenuItem[] = [
    {
      kind: 'group',
      label: theme('label'),
      items: THEMES.map((value) => ({
        kind: 'check',
        label: theme(value),
        checked: value === chosenTheme,
        onChange: () => setTheme(value),
      })),
    },
    {
      kind: 'group',
      label: t('language'),
      items: LANGUAGES.map((value) => ({
        kind: 'check',
        label: LANGUAGE_NAMES[value],
        checked: value === language,
        onChange: () => setLanguage(value),
      })),
    },
  ]
  if (settingsHref || signOut) items.push({ kind: 'line' })
  if (settingsHref)
    items.push({ kind: 'link', label: t('settings'), icon: <Settings aria-hidden />, href: settingsHref })
  if (signOut) {
    items.push({ label: t('signOut'), icon: <LogOut aria-hidden />, onSelect: () => startTransition(signOut) })
  }

  return (
    <Menu
      heading={{ title: person.name, detail: person.email }}
      trigger={
        <button
          type="button"
          aria-label={t('account', { name: person.name })}
          className="finger flex items-center justify-center rounded-full"
        >
          <Avatar name={person.name} seed={person.id} decorative className="size-7!" />
        </button>
      }
      items={items}
    />
  )
}
