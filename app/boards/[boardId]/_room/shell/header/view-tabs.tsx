'use client'

import { Columns3, FileText, History, Newspaper, Table2, type LucideIcon } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { tabStyle } from '#app/_ui/layout/tabs.tsx'
import { fetchedWhenNear } from '#app/_ui/overlays/parts/on-demand.ts'
import { useRoomRoute, VIEWS, type View } from '../../route.ts'
import { fetchView } from '../lazy-parts.tsx'

const SIGNS: Record<View, LucideIcon> = {
  article: Newspaper,
  board: Columns3,
  table: Table2,
  report: FileText,
  history: History,
}

/** The views of the board, as links: each has an address of its own. */
export function ViewTabs() {
  const t = useTranslations('room.views')
  const { view, setView, hrefOfView } = useRoomRoute()
  return (
    <nav aria-label={t('label')} className="flex min-w-0 gap-3 overflow-x-auto sm:gap-4">
      {VIEWS.map((one) => {
        const Sign = SIGNS[one]
        return (
          <a
            key={one}
            href={hrefOfView(one)}
            aria-current={one === view ? 'page' : undefined}
            {...fetchedWhenNear({ fetch: () => fetchView(one) })}
            onClick={(event) => stayHere(event, () => setView(one))}
            className={tabStyle}
          >
            <Sign aria-hidden className="max-sm:hidden" />
            {t(one)}
          </a>
        )
      })}
    </nav>
  )
}

// A click with a modifier wants another tab or window and is the browser's own.
function stayHere(event: MouseEvent, go: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
  event.preventDefault()
  go()
}
