'use client'

import { useTranslations } from 'use-intl'

/** The first stop of the Tab key: past the header, to `#main`. */
export function SkipLink() {
  const t = useTranslations('common')
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-70 -translate-y-20 rounded-md bg-ink px-3 py-2 text-base text-paper focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  )
}
