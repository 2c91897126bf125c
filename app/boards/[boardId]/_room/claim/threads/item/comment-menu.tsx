'use client'

import { Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Confirm } from '#app/_ui/overlays/confirm.tsx'
import { Menu, type MenuItem } from '#app/_ui/overlays/menu.tsx'
import type { Comment } from '#board/comment/comment.ts'
import { useName, useSend } from '../../../live/hooks.ts'
import { useCopyLink } from '../../panel/use-copy-link.ts'
import { useCommentRevision } from './use-comment-revision.ts'
import { useMayWork } from '../../panel/use-may-work.ts'

type CommentMenuProps = { claimId: string; threadId: string; comment: Comment }

/** Edit, remove, and the link to the thread. */
export function CommentMenu({ claimId, threadId, comment }: CommentMenuProps) {
  const t = useTranslations('comment')
  const send = useSend()
  const name = useName(comment.by)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Menu
        trigger={<IconButton size="sm" icon={<Ellipsis aria-hidden />} label={t('actions', { name })} />}
        items={(show) => <Items {...{ claimId, threadId, comment, show }} onRemove={() => setAsking(true)} />}
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

type ItemsProps = CommentMenuProps & { show: (items: readonly MenuItem[]) => ReactElement; onRemove: () => void }

// Rights are looked up once the menu is wanted: in a long discussion every event would look them up for every comment.
function Items({ claimId, threadId, comment, show, onRemove }: ItemsProps) {
  const t = useTranslations('comment')
  const copy = useCopyLink(claimId)
  const revision = useCommentRevision(comment)
  const mayEdit = useMayWork({ type: 'comment.edit', claimId, commentId: comment.id }) === null
  const mayRemove = useMayWork({ type: 'comment.remove', claimId, commentId: comment.id }) === null
  const items: MenuItem[] = [
    { label: t('link'), icon: <Link2 aria-hidden />, onSelect: () => void copy({ thread: threadId }) },
  ]
  if (mayEdit) items.push({ label: t('edit'), icon: <Pencil aria-hidden />, onSelect: revision.open })
  if (mayRemove) items.push({ label: t('remove'), icon: <Trash2 aria-hidden />, danger: true, onSelect: onRemove })
  return show(items)
}
