'use client'

import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Skeleton } from '#app/_ui/display/skeleton.tsx'
import { Time } from '#app/_ui/display/time.tsx'
import type { Event } from '#board/law/event.ts'
import { EventSentence } from '../../history-view/event-sentence.tsx'
import { useName } from '../../live/hooks.ts'
import { SectionHead } from '../panel/section-head.tsx'
import { useClaimLog } from './use-claim-log.ts'

/** What happened to the claim from its beginning: who, when, what, before and after. */
export function ClaimHistory({ claimId }: { claimId: string }) {
  const t = useTranslations('claim')
  const common = useTranslations('common')
  const { events, state, retry } = useClaimLog(claimId)
  return (
    <div className="flex flex-col gap-2 px-3 py-3" aria-busy={state === 'loading'}>
      <SectionHead title={t('tabHistory')} />
      {state === 'loading' && events.length === 0 && (
        <>
          <span className="sr-only">{t('loadingHistory')}</span>
          <Skeleton lines={6} />
        </>
      )}
      {state === 'done' && events.length === 0 && <p className="text-sm text-ink-quiet">{t('history.none')}</p>}
      <ol aria-label={t('history.list')} className="flex flex-col">
        {events.map((event) => (
          <HistoryRow key={event.seq} event={event} />
        ))}
      </ol>
      {state === 'failed' && (
        <Callout
          tone="warn"
          announce
          action={
            <Button size="sm" onClick={retry}>
              {common('tryAgain')}
            </Button>
          }
        >
          {t('history.failed')}
        </Callout>
      )}
    </div>
  )
}

const HistoryRow = memo(function HistoryRow({ event }: { event: Event }) {
  const name = useName(event.by)
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 border-b border-line py-2 last:border-0">
      <Avatar name={name} seed={event.by} size="sm" decorative />
      <div className="min-w-0">
        <EventSentence event={event} claimAs="text" />
        <Time at={event.at} look="full" className="text-xs text-ink-faint" />
      </div>
    </li>
  )
})
