'use client'

import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { Time } from '#app/_ui/display/time.tsx'
import type { Comment } from '#board/comment/comment.ts'
import { useName, useRoomState } from '../../../live/hooks.ts'
import { PersonName } from '../../../parts/person-name.tsx'
import { GlowItem } from '../../panel/signs/glow-item.tsx'
import { SendingSign } from '../../panel/signs/sending-sign.tsx'
import { CommentBody } from './comment-body.tsx'
import { CommentEditor } from './comment-editor.tsx'
import { CommentMenu } from './comment-menu.tsx'
import { useCommentRevision } from './use-comment-revision.ts'
import { useComment } from '../use-threads.ts'

export type CommentItemProps = { claimId: string; threadId: string; commentId: string; isFirstNew: boolean }

/** One comment, or the mark that stays where one was removed. Only its own changes draw it again. */
export const CommentItem = memo(function CommentItem(props: CommentItemProps) {
  const { claimId, threadId, commentId, isFirstNew } = props
  const t = useTranslations('comment')
  const comment = useComment(claimId, threadId, commentId)
  const name = useName(comment.by)
  return (
    <GlowItem
      recordId={commentId}
      author={comment.by}
      tabIndex={-1}
      id={`comment-${commentId}`}
      className="scroll-mt-28 rounded-sm outline-none"
    >
      {isFirstNew && (
        <p className="flex items-center gap-2 py-1 text-2xs font-semibold text-accent uppercase after:h-px after:flex-1 after:bg-accent">
          {t('new')}
        </p>
      )}
      {comment.removedBy ? (
        <Tombstone removedBy={comment.removedBy} />
      ) : (
        <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 py-1">
          <Avatar name={name} seed={comment.by} size="sm" decorative />
          <Written claimId={claimId} threadId={threadId} comment={comment} />
        </div>
      )}
    </GlowItem>
  )
})

function Written({ claimId, threadId, comment }: { claimId: string; threadId: string; comment: Comment }) {
  const isMine = useRoomState((state) => state.me.userId === comment.by)
  return (
    <div className="min-w-0">
      <div className="flex min-h-7 items-center gap-x-1.5">
        <PersonName userId={comment.by} className="text-sm font-semibold" />
        <Time at={comment.at} className="shrink-0 text-xs text-ink-quiet" />
        {comment.editedAt && <Edited at={comment.editedAt} />}
        <SendingSign recordId={comment.id} />
        <span className="ml-auto">
          <CommentMenu claimId={claimId} threadId={threadId} comment={comment} />
        </span>
      </div>
      {isMine ? <MyWords claimId={claimId} comment={comment} /> : <CommentBody body={comment.body} />}
    </div>
  )
}

// Nobody edits the words of others, so only one's own are looked after as something that may be edited.
function MyWords({ claimId, comment }: { claimId: string; comment: Comment }) {
  const { isOpen } = useCommentRevision(comment)
  return isOpen ? <CommentEditor claimId={claimId} comment={comment} /> : <CommentBody body={comment.body} />
}

function Edited({ at }: { at: number }) {
  const t = useTranslations('comment')
  return (
    <span className="shrink-0 text-xs text-ink-faint">
      ({t('edited')} <Time at={at} />)
    </span>
  )
}

function Tombstone({ removedBy }: { removedBy: string }) {
  const t = useTranslations('comment')
  return <p className="py-1.5 pl-8 text-sm text-ink-faint italic">{t('removedBy', { name: useName(removedBy) })}</p>
}
