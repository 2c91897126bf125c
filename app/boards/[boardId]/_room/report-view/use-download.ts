'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '#board/kernel/language.ts'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import { useBoard } from '../live/hooks.ts'
import type { ReportPlace } from '#board/answers/report-place.ts'
import { fetchReport, NoReport } from './fetch-report.ts'
import type { Format } from '#board/report/formats.ts'
import { fileNameIn, reportAddress } from './report-address.ts'
import type { Settled } from './use-settled.ts'

const PATIENCE_MS = 20_000

/** Fetches reports, each only once the server has the last word typed here. */
export function useDownload(settled: Settled, language: Language) {
  const t = useTranslations('views.report')
  const boardId = useBoard((board) => board.id)
  const announce = useAnnounce()
  const { show } = useToast()
  const [wanted, setWanted] = useState<Format | null>(null)
  const [place, setPlace] = useState<ReportPlace | null>(null)
  const running = useRef<AbortController | null>(null)
  const isSettled = settled.state === 'settled'
  const { seq } = settled

  useEffect(() => {
    if (wanted === null || !isSettled || running.current) return
    const format = t(`formats.${wanted}`)
    const gone = new AbortController()
    running.current = gone
    void fetchFile(reportAddress(boardId, wanted, seq, language), wanted, { signal: gone.signal, onPlace: setPlace })
      .then((file) => announce(t('ready', { file })))
      .catch((error: unknown) => {
        if (gone.signal.aborted) return
        const hint = error instanceof NoReport && error.isBusy ? 'busyHint' : 'failedHint'
        show({ title: t('failed', { format }), description: t(hint), tone: 'danger', id: 'report' })
      })
      .finally(() => {
        running.current = null
        setPlace(null)
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

  // Whoever leaves the view waits no longer, and the server need not make it.
  useEffect(() => () => running.current?.abort(), [])
  useSaidOnce(place?.state === 'waiting', t('queued'))

  return {
    wanted,
    /** Where it stands, once it takes longer than a moment. */
    place,
    download(format: Format): void {
      if (wanted !== null) return
      announce(t('busy', { format: t(`formats.${format}`) }))
      setWanted(format)
    },
  }
}

function useSaidOnce(isSo: boolean, words: string): void {
  const announce = useAnnounce()
  useEffect(() => {
    if (isSo) announce(words)
  }, [isSo, words, announce])
}

async function fetchFile(address: string, format: Format, asking: Parameters<typeof fetchReport>[1]): Promise<string> {
  const response = await fetchReport(address, asking)
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
