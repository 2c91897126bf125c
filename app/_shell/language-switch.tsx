'use client'

import { useTranslations } from 'use-intl'
import { LANGUAGES } from '#board/kernel/language.ts'
import { LANGUAGE_NAMES } from '../_text/languages.ts'
import { Segmented } from '../_ui/fields/segmented.tsx'
import { useLanguage } from './use-language.ts'

/** The languages of the face, each by its own name. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  const [language, setLanguage] = useLanguage()
  return (
    <Segmented
      label={t('language')}
      value={language}
      onChange={setLanguage}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  )
}
