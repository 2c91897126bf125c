'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { ThreadKind } from '#board/comment/comment.ts'
import { useNewId, useSend } from '../../../live/hooks.ts'
import { useDraft } from '../../../live/use-draft.ts'
import { EMPTY_DRAFT, toBody, type CommentDraft } from '../text/mention-text.ts'
import { useMentionable } from './use-mentionable.ts'
import { NEW_THREAD, useTellTyping } from './use-typing.ts'

/** Where the draft of a comment is kept. */
export const commentKey = (claimId: string, threadId: string | null) => `comment:${claimId}:${threadId ?? NEW_THREAD}`

/** What one writes in answer to a thread, or to open a new one. */
export function useComposer(claimId: string, threadId: string | null, kind: ThreadKind, onSent: () => void) {
  const t = useTranslations('comment')
  const send = useSend()
  const newId = useNewId()
  const people = useMentionable()
  const { show } = useToast()
  const key = commentKey(claimId, threadId)
  const draft = useDraft<CommentDraft>(key, EMPTY_DRAFT)
  const { typing, stop } = useTellTyping(threadId ?? NEW_THREAD)

  function change(next: CommentDraft): void {
    draft.set(next)
    typing()
  }

  function submit(): void {
    const sent = draft.value
    const body = toBody(sent, people)
    if (body === '') return
    stop()
    const place = threadId === null ? { kind } : { threadId }
    send(
      { type: 'comment.add', commentId: newId(), claimId, body, ...place },
      {
        home: { key, value: sent, free: [EMPTY_DRAFT] },
        onReturned: () => void show({ title: t('notSent'), tone: 'warn' }),
      },
    )
    onSent()
  }

  return { draft: draft.value, isEmpty: draft.value.text.trim() === '', change, submit, stop }
}
