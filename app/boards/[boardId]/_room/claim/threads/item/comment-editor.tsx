'use client'

import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { Comment } from '#board/comment/comment.ts'
import { useSend } from '../../../live/hooks.ts'
import { ClashPanel } from '../../conflict/clash-panel.tsx'
import { mergeWords } from '../../conflict/merge-words.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import { usePutAside } from '../../panel/form/use-put-aside.ts'
import { useReturnFocus } from '../../panel/form/use-return-focus.ts'
import { MentionField } from '../composer/mention-field.tsx'
import { useMentionable } from '../composer/use-mentionable.ts'
import { toBody, type CommentDraft } from '../text/mention-text.ts'
import { useCommentRevision } from './use-comment-revision.ts'

/** Changes one's own comment in its place. */
export function CommentEditor({ claimId, comment }: { claimId: string; comment: Comment }) {
  const t = useTranslations('comment')
  const common = useTranslations('common')
  const send = useSend()
  const people = useMentionable()
  const putAside = usePutAside()
  const revision = useCommentRevision(comment)
  const part = useRef<HTMLDivElement>(null)
  useReturnFocus(part, `comment-${comment.id}`)
  const { value, clash } = revision
  const { id: commentId, rev } = comment

  function save(draft: CommentDraft) {
    const body = toBody(draft, people)
    if (body === '') return
    if (body === comment.body) return revision.discard()
    const tidy = { ...draft, text: draft.text.trim() }
    revision.save(tidy, rev, (home) => send({ type: 'comment.edit', commentId, claimId, rev, body }, { home }))
  }

  const submit = () => clash === null && save(value)
  const isTouched = toBody(value, people) !== comment.body
  const close = () => putAside(isTouched, revision.discard, () => revision.set(value))

  return (
    <div ref={part} id={`comment-edit-${commentId}`} className="mt-1 flex scroll-mt-24 flex-col gap-1.5">
      <MentionField
        label={t('editBody')}
        rows={2}
        draft={value}
        onChange={revision.set}
        onSubmit={submit}
        onEscape={close}
      />
      {clash && <CommentClash comment={comment} revision={revision} onKeepMine={() => save(clash.mine)} />}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={submit}>
          {t('save')} <Kbd keys="mod+enter" className="max-sm:hidden" />
        </Button>
        <Button size="sm" variant="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      </div>
    </div>
  )
}

type CommentClashProps = {
  comment: Comment
  revision: ReturnType<typeof useCommentRevision>
  onKeepMine: () => void
}

function CommentClash({ comment, revision, onKeepMine }: CommentClashProps) {
  const t = useTranslations('comment')
  const conflict = useTranslations('claim.conflict')
  const { show } = useToast()
  const { clash } = revision
  if (!clash) return null
  const { base, mine, theirs } = clash
  function merge() {
    const merged = mergeWords(base.text, mine.text, theirs.text)
    goToForm(`comment-edit-${comment.id}`)
    revision.rebase({ text: merged.text, picks: { ...theirs.picks, ...mine.picks } })
    show({ title: conflict(merged.isClean ? 'mergedClean' : 'mergedClash') })
  }
  return (
    <ClashPanel
      fields={[{ label: t('body'), mine: mine.text, theirs: theirs.text }]}
      by={comment.by}
      onTakeTheirs={revision.discard}
      onKeepMine={onKeepMine}
      onMerge={merge}
    />
  )
}
