'use client'

import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { opened } from '#board/answers/accepted.ts'
import { ask } from '#app/_rest/ask.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'

/** Brings the removed sample back, with its whole history. */
export function SampleButton({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTranslations('sample')
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function bringBack() {
    setBusy(true)
    const answer = await ask('POST', '/api/v1/sample', { body: {}, answer: opened })
    if ('told' in answer) await onDone()
    setBusy(false)
    if ('told' in answer) toast.show({ title: t('isBack'), tone: 'ok' })
    else toast.show({ title: answer.trouble.detail || t('failed'), tone: 'danger' })
  }

  return (
    <span className="inline-flex flex-col gap-1">
      <Button
        size="sm"
        icon={<RotateCcw aria-hidden />}
        busy={busy}
        onClick={() => void bringBack()}
        className="self-start"
      >
        {t('bringBack')}
      </Button>
      <span className="text-xs text-ink-quiet">{t(busy ? 'bringingBack' : 'bringBackHint')}</span>
    </span>
  )
}
