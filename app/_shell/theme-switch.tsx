'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Segmented } from '../_ui/fields/segmented.tsx'
import { useTheme } from './use-theme.ts'

/** Light, dark, or as on this device; takes effect at once and stays for this browser. */
export function ThemeSwitch() {
  const t = useTranslations('theme')
  const [theme, setTheme] = useTheme()
  return (
    <Segmented
      label={t('label')}
      value={theme}
      onChange={setTheme}
      iconOnly
      options={[
        { value: 'system', label: t('system'), icon: <Monitor /> },
        { value: 'light', label: t('light'), icon: <Sun /> },
        { value: 'dark', label: t('dark'), icon: <Moon /> },
      ]}
    />
  )
}
