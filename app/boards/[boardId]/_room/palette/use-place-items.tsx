'use client'

import { Highlighter, Inbox, Keyboard, Languages, LayoutGrid, Monitor, Moon, Plus, Sun, Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { THEMES } from '#app/_shell/theme.ts'
import { useLanguage } from '#app/_shell/use-language.ts'
import { useTheme } from '#app/_shell/use-theme.ts'
import { LANGUAGES } from '#board/kernel/language.ts'
import { LANGUAGE_NAMES } from '#app/_text/languages.ts'
import type { PaletteItem } from '#app/_ui/overlays/command-palette.tsx'
import { useRoomRoute } from '../route.ts'

const THEME_SIGNS = { system: <Monitor />, light: <Sun />, dark: <Moon /> }

/** Pages of the product, and how it looks and speaks. */
export function usePlaceItems(onList: () => void): PaletteItem[] {
  const t = useTranslations('keys.items')
  const themes = useTranslations('theme')
  const router = useRouter()
  const { view, setView } = useRoomRoute()
  const [theme, setTheme] = useTheme()
  const [language, setLanguage] = useLanguage()
  const places = t('places')
  const settings = t('settings')
  const go = (href: string) => () => router.push(href)
  const mark = {
    id: 'mark',
    group: places,
    label: t('newClaim'),
    hint: t('newClaimHint'),
    icon: <Highlighter />,
    run: () => setView('article'),
  }
  return [
    ...(view === 'article' ? [] : [mark]),
    { id: 'boards', group: places, label: t('boards'), icon: <LayoutGrid />, run: go('/boards') },
    { id: 'new-board', group: places, label: t('newBoard'), icon: <Plus />, run: go('/boards/new') },
    { id: 'inbox', group: places, label: t('inbox'), icon: <Inbox />, run: go('/inbox') },
    { id: 'desk', group: places, label: t('desk'), icon: <Users />, run: go('/desk') },
    ...THEMES.filter((one) => one !== theme).map((one) => ({
      id: `theme-${one}`,
      group: settings,
      label: t('theme', { theme: themes(one) }),
      icon: THEME_SIGNS[one],
      run: () => setTheme(one),
    })),
    ...LANGUAGES.filter((one) => one !== language).map((one) => ({
      id: `language-${one}`,
      group: settings,
      label: t('language', { language: LANGUAGE_NAMES[one] }),
      icon: <Languages />,
      run: () => setLanguage(one),
    })),
    { id: 'shortcuts', group: settings, label: t('shortcuts'), icon: <Keyboard />, shortcut: '?', run: onList },
  ]
}
