'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useConnection, useUnsent } from '../../../live/hooks.ts'

/** A small clock while a change of this record has not reached the server. */
export function SendingSign({ recordId, words }: { recordId: string; words?: boolean }) {
  const isUnsent = useUnsent(recordId)
  return isUnsent ? <Sign words={words} /> : null
}

function Sign({ words }: { words?: boolean }) {
  const t = useTranslations('claim')
  const { state } = useConnection()
  const sentence = state === 'live' ? t('sending') : t('kept')
  return (
    <span title={sentence} className="inline-flex items-center gap-1 text-xs text-ink-faint">
      <Clock aria-hidden className="size-3" />
      <span className={words ? undefined : 'sr-only'}>{sentence}</span>
    </span>
  )
}
