'use client'

import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { report } from '#board/report/report.ts'
import { writeHtml } from '#board/report/html/write-html.ts'
import type { Language } from '#board/kernel/language.ts'
import { reportWords } from '#app/_text/report-words.ts'
import { useBoard, usePeople } from '../live/hooks.ts'
import { useCalm } from './use-calm.ts'
import { useSerif } from './use-serif.ts'

const PAUSE_MS = 500

/** What the preview shows: the page, that it is on its way, or that it could not be made. */
export type Preview = { readonly html: string } | 'making' | 'failed'

/** The report of the board as this person sees it, made by the same code as the server's. */
export function usePreview(language: Language): Preview {
  const board = useCalm(
    useBoard((all) => all),
    PAUSE_MS,
  )
  const people = usePeople()
  const input = useDeferredValue(board)
  // The page from the server comes without it: the whole report again would double what is sent.
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const serif = useSerif()
  return useMemo(() => {
    if (!isHere || serif === undefined) return 'making'
    try {
      const words = reportWords(language)
      const made = report({ board: input, people, words, siteUrl: location.origin, desk: '' })
      return { html: inNewTabs(writeHtml(made, serif)) }
    } catch {
      return 'failed'
    }
  }, [isHere, serif, input, people, language])
}

// In the preview a source opens beside the board instead of inside the frame.
function inNewTabs(html: string): string {
  return html.replace('<head>', '<head><base target="_blank">')
}

const never = () => () => undefined
