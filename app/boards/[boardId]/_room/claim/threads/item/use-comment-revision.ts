'use client'

import { useMemo } from 'react'
import type { Comment } from '#board/comment/comment.ts'
import { useNameOf } from '../../../live/hooks.ts'
import { useRevision, type Revision } from '../../conflict/use-revision.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import { toDraft, type CommentDraft } from '../text/mention-text.ts'

/** The edit of one's own comment; another page of the same person may have saved meanwhile. */
export function useCommentRevision(comment: Comment): Revision<CommentDraft> {
  const nameOf = useNameOf()
  const value = useMemo(() => toDraft(comment.body, nameOf), [comment.body, nameOf])
  const revision = useRevision(`comment-edit:${comment.id}`, comment.id, { rev: comment.rev, value })
  return {
    ...revision,
    open() {
      revision.open()
      goToForm(`comment-edit-${comment.id}`)
    },
  }
}
