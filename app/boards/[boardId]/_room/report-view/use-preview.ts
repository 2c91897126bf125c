'use client'

import { useDeferredValue, useMemo } from 'react'
import { report } from '#board/report/report.ts'
import { writeHtml } from '#board/report/write-html.ts'
import type { Language } from '#app/_text/languages.ts'
import { reportWords } from '#app/_text/report-words.ts'
import { useBoard, usePeople } from '../live/hooks.ts'
import { useCalm } from './use-calm.ts'

const PAUSE_MS = 500

/** The report of the board as this person sees it, made by the same code as the server's; null if it cannot be made. */
export function usePreview(language: Language): string | null {
  const board = useCalm(useBoard((all) => all), PAUSE_MS)
  const people = usePeople()
  const input = useDeferredValue(board)
  return useMemo(() => {
    try {
      const words = reportWords(language)
      return inNewTabs(writeHtml(report({ board: input, people, words, siteUrl: location.origin, desk: '' })))
    } catch {
      return null
    }
  }, [input, people, language])
}

// In the preview a source opens beside the board instead of inside the frame.
function inNewTabs(html: string): string {
  return html.replace('<head>', '<head><base target="_blank">')
}
