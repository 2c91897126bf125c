'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '#app/_text/languages.ts'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import { useBoard } from '../live/hooks.ts'
import { fileNameIn, reportAddress, type Format } from './formats.ts'
import type { Settled } from './use-settled.ts'

const PATIENCE_MS = 20_000

/** Fetches reports, each only once the server has the last word typed here. */
export function useDownload(settled: Settled, language: Language) {
  const t = useTranslations('views.report')
  const boardId = useBoard((board) => board.id)
  const announce = useAnnounce()
  const { show } = useToast()
  const [wanted, setWanted] = useState<Format | null>(null)
  const isRunning = useRef(false)
  const isSettled = settled.state === 'settled'
  const { seq } = settled

  useEffect(() => {
    if (wanted === null || !isSettled || isRunning.current) return
    const format = t(`formats.${wanted}`)
    isRunning.current = true
    void fetchFile(reportAddress(boardId, wanted, seq, language), wanted)
      .then((file) => announce(t('ready', { file })))
      .catch(() => show({ title: t('failed', { format }), description: t('failedHint'), tone: 'danger', id: 'report' }))
      .finally(() => {
        isRunning.current = false
        setWanted(null)
      })
  }, [wanted, isSettled, seq, boardId, language, t, announce, show])

  useEffect(() => {
    if (wanted === null || isSettled) return
    const timer = setTimeout(() => {
      setWanted(null)
      show({ title: t('timedOut'), tone: 'warn', id: 'report' })
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [wanted, isSettled, t, show])

  return {
    wanted,
    download(format: Format): void {
      if (wanted !== null) return
      announce(t('busy', { format: t(`formats.${format}`) }))
      setWanted(format)
    },
  }
}

async function fetchFile(address: string, format: Format): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the report answered ${response.status}`)
  const name = fileNameIn(response.headers.get('content-disposition'), format)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after this turn; a revoked one would give an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return name
}
