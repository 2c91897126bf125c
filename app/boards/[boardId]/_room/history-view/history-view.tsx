'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { Skeleton } from '#app/_ui/display/skeleton.tsx'
import { useRoomRoute } from '../route.ts'
import { LogDays } from './log-days.tsx'
import { LogFilterBar } from './log-filter-bar.tsx'
import { filterLog, isLogFiltered, logFilterIn } from './log-filter.ts'
import { useFreshAtTop } from './use-fresh-at-top.ts'
import { useLog } from './log/use-log.ts'

const ENOUGH = 40

/** The readable log of the board: who did what, when, from what to what; newest first, page by page. */
export function HistoryView() {
  const t = useTranslations('views.history')
  const { query } = useRoomRoute()
  const filter = logFilterIn(query)
  const { events, state, isWhole, earlier, retry } = useLog()
  const shown = filterLog(events, filter)
  const top = useRef<HTMLDivElement>(null)
  const { settled, fresh, showFresh } = useFreshAtTop(shown, top)

  // A filter is answered from the whole log, not only from the page that happens to be here.
  const needsMore = isLogFiltered(filter) && shown.length < ENOUGH && !isWhole && state === 'ready'
  useEffect(() => {
    if (needsMore) void earlier()
  }, [needsMore, earlier, events])

  return (
    <section aria-labelledby="history-title" className="mx-auto w-full max-w-4xl px-4 py-4 sm:px-6">
      <header className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id="history-title" className="text-lg font-semibold">
            {t('label')}
          </h2>
          <p className="text-sm text-ink-quiet">{t('lead')}</p>
        </div>
        <LogFilterBar />
      </header>
      <div ref={top} />
      {fresh > 0 && (
        <div className="sticky top-2 z-20 flex justify-center">
          <Button size="sm" variant="primary" onClick={showFresh}>
            {t('fresh', { count: fresh })}
          </Button>
        </div>
      )}
      {state === 'failed' && (
        <Callout
          tone="warn"
          announce
          title={t('failed')}
          action={<RetryButton onPress={() => void retry()} />}
          className="mb-3"
        >
          {t('failedHint')}
        </Callout>
      )}
      <LogDays events={settled} />
      <LogEnd
        isEmpty={shown.length === 0}
        state={state}
        isWhole={isWhole}
        isFiltered={isLogFiltered(filter)}
        onEarlier={() => void earlier()}
      />
    </section>
  )
}

function RetryButton({ onPress }: { onPress: () => void }) {
  const t = useTranslations('common')
  return (
    <Button size="sm" onClick={onPress}>
      {t('tryAgain')}
    </Button>
  )
}

type LogEndProps = {
  isEmpty: boolean
  state: 'loading' | 'ready' | 'failed'
  isWhole: boolean
  isFiltered: boolean
  onEarlier: () => void
}

function LogEnd({ isEmpty, state, isWhole, isFiltered, onEarlier }: LogEndProps) {
  const t = useTranslations('views.history')
  if (state === 'loading')
    return (
      <div aria-busy="true" className="py-4">
        <span className="sr-only" role="status">
          {t('searching')}
        </span>
        <Skeleton lines={4} />
      </div>
    )
  if (!isWhole && state === 'ready')
    return (
      <div className="flex justify-center py-4">
        <Button size="sm" onClick={onEarlier}>
          {t('earlier')}
        </Button>
      </div>
    )
  if (isEmpty && isFiltered) return <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
  if (!isWhole) return null
  return <p className="py-4 text-center text-xs text-ink-faint">{t('beginning')}</p>
}
