'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { LanguageSwitch } from '../_shell/language-switch.tsx'
import { ThemeSwitch } from '../_shell/theme-switch.tsx'
import { Wordmark } from '../_shell/wordmark.tsx'

export type DoorProps = {
  title: string
  lead?: ReactNode
  /** Quiet words below. */
  foot?: ReactNode
  children: ReactNode
}

/** The frame of the pages before one is inside: the name, one question, and nothing else. */
export function Door({ title, lead, foot, children }: DoorProps) {
  const t = useTranslations('common')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex flex-wrap items-center justify-end gap-2 px-4 py-3 sm:px-6">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-88 flex-1 px-4 pt-[7dvh] pb-16 outline-none">
        <Wordmark name={t('product')} />
        <p className="mt-2 font-serif text-lg text-pretty text-ink-quiet">{t('tagline')}</p>
        <hr className="my-6 border-line" />
        <h1 className="text-xl font-semibold text-balance">{title}</h1>
        {lead && <p className="mt-1 text-base text-ink-quiet">{lead}</p>}
        <div className="mt-5">{children}</div>
        {foot && <p className="mt-6 text-sm text-ink-quiet">{foot}</p>}
      </main>
    </div>
  )
}
