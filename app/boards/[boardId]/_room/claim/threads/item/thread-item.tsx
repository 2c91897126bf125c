'use client'

import { CircleCheck, Reply, RotateCcw } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Badge } from '#app/_ui/display/badge.tsx'
import type { Thread } from '#board/comment/comment.ts'
import { useGlow, useMe, useName, useSend } from '../../../live/hooks.ts'
import { useDraft } from '../../../live/use-draft.ts'
import { useMayWork } from '../../panel/use-may-work.ts'
import { CommentItem } from './comment-item.tsx'
import { commentKey } from '../composer/use-composer.ts'
import { KIND_SIGNS, KIND_TONES } from '../kind-signs.ts'
import { EMPTY_DRAFT } from '../text/mention-text.ts'
import { useHeld } from './use-held.ts'
import { useThread } from '../use-threads.ts'

export type ThreadItemProps = {
  claimId: string
  threadId: string
  /** Comments behind this seq are new to the reader. */
  newSince: number
  /** Nothing stands below it, so it may grow. */
  isLast: boolean
  onReply: (threadId: string) => void
}

/** A conversation: its kind, its comments, and what can be done with it. */
export const ThreadItem = memo(function ThreadItem(props: ThreadItemProps) {
  const { claimId, threadId, newSince, isLast, onReply } = props
  const t = useTranslations('comment')
  const labels = useTranslations('labels.threadKind')
  const thread = useThread(claimId, threadId)
  const { userId } = useMe()
  const { shown, waiting, release } = useHeld(thread.comments, userId, isLast)
  const firstNew = shown.find((one) => one.seq > newSince && one.by !== userId && one.removedBy === null)
  const opener = useName(thread.comments[0]?.by ?? '')
  return (
    <li id={`thread-${threadId}`} className="scroll-mt-28 border-b border-line py-2.5 last:border-0">
      <article aria-label={t('threadBy', { kind: labels(thread.kind), name: opener })}>
        <ThreadHead thread={thread} />
        <ol className={thread.resolvedBy ? 'opacity-75' : undefined}>
          {shown.map((one) => (
            <CommentItem
              key={one.id}
              claimId={claimId}
              threadId={threadId}
              commentId={one.id}
              isFirstNew={one.id === firstNew?.id}
            />
          ))}
        </ol>
        <div className="flex min-h-7 flex-wrap items-center gap-1 pl-7">
          <ThreadActions claimId={claimId} thread={thread} onReply={onReply} />
          {waiting > 0 && (
            <Button size="sm" className="border-accent! text-accent!" onClick={release}>
              {t('newReplies', { count: waiting })}
            </Button>
          )}
        </div>
      </article>
    </li>
  )
})

function ThreadHead({ thread }: { thread: Thread }) {
  const t = useTranslations('comment')
  const labels = useTranslations('labels.threadKind')
  const Sign = KIND_SIGNS[thread.kind]
  const resolver = useName(thread.resolvedBy ?? '')
  const glow = useGlow(thread.id)
  const isPlain = thread.kind === 'note' && !thread.resolvedBy
  if (isPlain) return null
  return (
    <div className="mb-0.5 flex flex-wrap items-center gap-2">
      <Badge tone={thread.resolvedBy ? 'neutral' : KIND_TONES[thread.kind]} icon={<Sign />}>
        {labels(thread.kind)}
      </Badge>
      {thread.resolvedBy && (
        <Badge
          tone="ok"
          look="bare"
          icon={<CircleCheck />}
          className={glow?.by === thread.resolvedBy ? 'glow' : undefined}
        >
          {t('resolvedBy', { name: resolver })}
        </Badge>
      )}
    </div>
  )
}

type ThreadActionsProps = { claimId: string; thread: Thread; onReply: (threadId: string) => void }

function ThreadActions({ claimId, thread, onReply }: ThreadActionsProps) {
  const t = useTranslations('comment')
  const send = useSend()
  const threadId = thread.id
  const refusal = useMayWork({ type: 'comment.add', claimId })
  const hasDraft = useDraft(commentKey(claimId, threadId), EMPTY_DRAFT).value.text !== ''
  if (refusal) return null
  return (
    <>
      <Button size="sm" variant="quiet" icon={<Reply aria-hidden />} onClick={() => onReply(threadId)}>
        {hasDraft ? t('replyDraft') : t('reply')}
      </Button>
      {thread.resolvedBy ? (
        <Button
          size="sm"
          variant="quiet"
          icon={<RotateCcw aria-hidden />}
          onClick={() => void send({ type: 'thread.reopen', claimId, threadId })}
        >
          {t('reopen')}
        </Button>
      ) : (
        <Button
          size="sm"
          variant="quiet"
          icon={<CircleCheck aria-hidden />}
          onClick={() => void send({ type: 'thread.resolve', claimId, threadId })}
        >
          {t('resolve')}
        </Button>
      )}
    </>
  )
}
