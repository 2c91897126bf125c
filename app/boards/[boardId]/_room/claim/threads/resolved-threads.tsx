'use client'

import { useTranslations } from 'use-intl'
import { Fold } from '../panel/fold.tsx'
import { ThreadItem } from './item/thread-item.tsx'

export type ResolvedThreadsProps = {
  claimId: string
  threadIds: readonly string[]
  newSince: number
  onReply: (threadId: string) => void
}

/** Threads that were settled before one came, folded. */
export function ResolvedThreads({ claimId, threadIds, newSince, onReply }: ResolvedThreadsProps) {
  const t = useTranslations('comment')
  if (threadIds.length === 0) return null
  return (
    <Fold summary={t('resolvedThreads', { count: threadIds.length })}>
      <ol className="mb-2 rounded-md border border-line px-2.5">
        {threadIds.map((id) => (
          <ThreadItem key={id} claimId={claimId} threadId={id} newSince={newSince} isLast={false} onReply={onReply} />
        ))}
      </ol>
    </Fold>
  )
}
