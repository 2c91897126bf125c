'use client'

import { useEffect, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useToast } from '../toast.tsx'
import { SOON_MS } from './on-demand.ts'

/** Stands where something was asked for whose code is on its way; says so when that takes long, until it is there. */
export function Coming({ children }: { children?: ReactNode }) {
  const t = useTranslations('common')
  const { show, close } = useToast()
  const words = t('comesLater')
  useEffect(() => {
    const timer = setTimeout(() => show({ id: 'coming', title: words, timeout: 0 }), SOON_MS)
    return () => {
      clearTimeout(timer)
      close('coming')
    }
  }, [show, close, words])
  return children
}
