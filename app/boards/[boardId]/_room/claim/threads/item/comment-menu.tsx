'use client'

import { Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { Menu, type MenuItem } from '#app/_ui/overlays/menu.tsx'
import type { Comment } from '#board/comment/comment.ts'
import { useCan, useName, useSend } from '../../../live/hooks.ts'
import { useClaim } from '../../panel/use-claim.ts'
import { useCopyLink } from '../../panel/use-copy-link.ts'
import { useCommentRevision } from './use-comment-revision.ts'

/** Edit, remove, and the link to the thread. */
export function CommentMenu({ claimId, threadId, comment }: { claimId: string; threadId: string; comment: Comment }) {
  const t = useTranslations('comment')
  const send = useSend()
  const name = useName(comment.by)
  const copy = useCopyLink(claimId)
  const revision = useCommentRevision(comment)
  const [isAsking, setAsking] = useState(false)
  const isDropped = useClaim(claimId, (claim) => claim.status === 'dropped')
  const mayEdit = useCan({ type: 'comment.edit', claimId, commentId: comment.id }) === null && !isDropped
  const mayRemove = useCan({ type: 'comment.remove', claimId, commentId: comment.id }) === null && !isDropped
  const items: MenuItem[] = [
    { label: t('link'), icon: <Link2 aria-hidden />, onSelect: () => void copy({ thread: threadId }) },
  ]
  if (mayEdit) items.push({ label: t('edit'), icon: <Pencil aria-hidden />, onSelect: revision.open })
  if (mayRemove)
    items.push({ label: t('remove'), icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setAsking(true) })
  return (
    <>
      <Menu
        trigger={<IconButton size="sm" icon={<Ellipsis aria-hidden />} label={t('actions', { name })} />}
        items={items}
      />
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        body={t('removeBody')}
        confirmLabel={t('removeConfirm')}
        danger
        onConfirm={() => {
          setAsking(false)
          send({ type: 'comment.remove', claimId, commentId: comment.id })
        }}
      />
    </>
  )
}
