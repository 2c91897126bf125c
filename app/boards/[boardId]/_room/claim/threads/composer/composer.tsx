'use client'

import { SendHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { CopyButton } from '#app/_ui/actions/copy-button.tsx'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'
import { Select } from '#app/_ui/fields/select.tsx'
import type { ThreadKind } from '#board/comment/comment.ts'
import { THREAD_KINDS } from '#board/comment/kinds.ts'
import { useName } from '../../../live/hooks.ts'
import { Version } from '../../conflict/version.tsx'
import { useMayWork } from '../../panel/use-may-work.ts'
import { useThread } from '../use-threads.ts'
import { KIND_SIGNS } from '../kind-signs.ts'
import { MentionField } from './mention-field.tsx'
import { useComposer } from './use-composer.ts'

export type ComposerProps = {
  claimId: string
  /** The thread that is answered; null opens a new one. */
  threadId: string | null
  onNewThread: () => void
  onSent: () => void
}

/** Id of the field one writes in, for those who lead there. */
export const composerId = (claimId: string) => `comment-field-${claimId}`

/** The field at the foot of the discussion. It stays where it is, whatever comes in above it. */
export function Composer({ claimId, threadId, onNewThread, onSent }: ComposerProps) {
  const t = useTranslations('comment')
  const say = useRefusalSentence()
  const [kind, setKind] = useState<ThreadKind>('note')
  const refusal = useMayWork({ type: 'comment.add', claimId })
  const composer = useComposer(claimId, threadId, kind, onSent)
  if (refusal)
    return (
      <>
        <p className="py-2 text-sm text-ink-quiet">{say(refusal)}</p>
        {!composer.isEmpty && <StillHere text={composer.draft.text} />}
      </>
    )
  return (
    <form
      aria-label={threadId ? t('reply') : t('write')}
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        composer.submit()
      }}
    >
      {threadId && <ReplyingTo claimId={claimId} threadId={threadId} onCancel={onNewThread} />}
      <MentionField
        id={composerId(claimId)}
        label={t('body')}
        placeholder={t(`placeholder.${threadId ? 'reply' : kind}`)}
        draft={composer.draft}
        onChange={composer.change}
        onSubmit={composer.submit}
        onEscape={threadId ? onNewThread : undefined}
        onBlur={composer.stop}
      />
      <div className="flex items-center justify-between gap-2">
        {threadId ? <span /> : <KindSelect value={kind} onChange={setKind} />}
        <Button
          size="sm"
          variant="primary"
          type="submit"
          icon={<SendHorizontal aria-hidden />}
          aria-description={t('hint')}
        >
          {t('send')} <Kbd keys="mod+enter" className="max-sm:hidden" />
        </Button>
      </div>
    </form>
  )
}

// Words of which nothing can be made now; they come back into the field when they can.
function StillHere({ text }: { text: string }) {
  const t = useTranslations('unsaved')
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <Version label={t('yours')} text={text} other={text} />
      </div>
      <CopyButton label={t('copy')} text={text} />
    </div>
  )
}

function KindSelect({ value, onChange }: { value: ThreadKind; onChange: (kind: ThreadKind) => void }) {
  const t = useTranslations('comment')
  const labels = useTranslations('labels.threadKind')
  const options = THREAD_KINDS.map((one) => {
    const Sign = KIND_SIGNS[one]
    return { value: one, label: labels(one), icon: <Sign /> }
  })
  return (
    <Select
      size="sm"
      label={t('kind')}
      value={value}
      onChange={onChange}
      options={options}
      className="w-auto! min-w-36"
    />
  )
}

function ReplyingTo({ claimId, threadId, onCancel }: { claimId: string; threadId: string; onCancel: () => void }) {
  const t = useTranslations('comment')
  const thread = useThread(claimId, threadId)
  const last = thread.comments.findLast((one) => one.removedBy === null) ?? thread.comments[0]
  const name = useName(last?.by ?? '')
  return (
    <div className="flex items-center gap-1 rounded-sm bg-sunken pl-2 text-xs text-ink-quiet">
      <span className="min-w-0 flex-1 truncate">{t('replyTo', { name })}</span>
      <IconButton size="sm" icon={<X aria-hidden />} label={t('cancelReply')} onClick={onCancel} />
    </div>
  )
}
