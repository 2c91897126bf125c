'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useEffect, useState } from 'react'
import { useAnnounce } from '../layout/live-region.tsx'
import { IconButton } from './icon-button.tsx'

export type CopyButtonProps = { text: string; label: string; size?: 'sm' | 'md' }

/** Copies a text to the clipboard and says so. */
export function CopyButton({ text, label, size = 'sm' }: CopyButtonProps) {
  const t = useTranslations('common')
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce(t('copied'))
    } catch {
      // The browser may forbid the clipboard on pages without TLS.
      announce(t('copyFailed'), 'assertive')
    }
  }

  return (
    <IconButton
      size={size}
      icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      label={copied ? t('copied') : label}
      onClick={() => void copy()}
    />
  )
}
