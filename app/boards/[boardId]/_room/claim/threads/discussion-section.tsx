'use client'

import { MessagesSquare } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { useRoomRoute } from '../../route.ts'
import { SectionHead } from '../panel/section-head.tsx'
import { useMayWork } from '../panel/use-may-work.ts'
import { scrollToId } from '../panel/scroll-to-id.ts'
import { Composer, composerId } from './composer/composer.tsx'
import { useTypingWords } from './composer/use-typing.ts'
import { NewBelow } from './new-below.tsx'
import { ResolvedThreads } from './resolved-threads.tsx'
import { ThreadItem } from './item/thread-item.tsx'
import { useHeldBack } from './use-portions.ts'
import { useReading } from './use-reading.ts'
import { useThreadIds } from './use-threads.ts'

/** The conversations on a claim, and the field to write in, which stays at the foot whatever comes in above it. */
export function DiscussionSection({ claimId }: { claimId: string }) {
  const t = useTranslations('comment')
  const { all, resolved } = useThreadIds(claimId)
  // What was resolved before is folded; what is resolved while one reads stays where it is, so that nothing jumps.
  const [foldedBefore] = useState<ReadonlySet<string>>(() => new Set(resolved))
  const folded = all.filter((id) => foldedBefore.has(id) && resolved.includes(id))
  const heldBack = useHeldBack(claimId, foldedBefore, useRoomRoute().query.get('thread'))
  const open = all.filter((id) => !folded.includes(id))
  const newSince = useReading(claimId)
  const [replyTo, setReplyTo] = useState<string | null>(null)
  const end = useRef<HTMLDivElement>(null)
  const typing = useTypingWords(claimId, all)

  const fieldId = composerId(claimId)
  const reply = useCallback(
    (threadId: string) => {
      setReplyTo(threadId)
      document.getElementById(fieldId)?.focus()
    },
    [fieldId],
  )

  return (
    <div className="flex min-h-full flex-1 flex-col">
      <div className="flex-1 px-3 py-3">
        <SectionHead title={t('list')} />
        <ResolvedThreads claimId={claimId} threadIds={folded} newSince={newSince} onReply={reply} />
        {open.length === 0 && folded.length === 0 && (
          <EmptyState icon={<MessagesSquare />} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        )}
        <ol aria-busy={heldBack.size > 0}>
          {open.map(
            (id, at) =>
              !heldBack.has(id) && (
                <ThreadItem
                  key={id}
                  claimId={claimId}
                  threadId={id}
                  newSince={newSince}
                  isLast={at === open.length - 1}
                  onReply={reply}
                />
              ),
          )}
        </ol>
        <div ref={end} aria-hidden className="h-px" />
      </div>
      <div className="sticky bottom-0 z-10 border-t border-line bg-surface px-3 pb-2.5">
        <NewBelow claimId={claimId} end={end} isWhole={heldBack.size === 0} />
        <p aria-live="off" className="min-h-5 truncate pt-0.5 text-xs text-ink-quiet">
          {typing}
        </p>
        <Composer
          claimId={claimId}
          threadId={replyTo !== null && all.includes(replyTo) ? replyTo : null}
          onNewThread={() => setReplyTo(null)}
          onSent={() => {
            setReplyTo(null)
            if (replyTo === null) requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'end' }))
            else scrollToId(`thread-${replyTo}`, 'nearest')
          }}
        />
      </div>
    </div>
  )
}

/** The key of the discussion, alive in whatever part is in sight. */
export function useCommentKey(claimId: string, show: () => void): void {
  const t = useTranslations('claim.keys')
  const refusal = useMayWork({ type: 'comment.add', claimId })
  const run = () => {
    show()
    requestAnimationFrame(() => document.getElementById(composerId(claimId))?.focus())
  }
  useShortcut({ keys: 'c', label: t('comment'), group: t('group'), run, enabled: refusal === null })
}
