'use client'

import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { TextArea } from '#app/_ui/fields/text-area.tsx'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import { LIMITS } from '#board/kernel/limits.ts'
import type { CommentDraft } from '../text/mention-text.ts'
import { MentionOptions } from './mention-options.tsx'
import { useMentionList } from './use-mention-list.ts'
import { useMentionable } from './use-mentionable.ts'

export type MentionFieldProps = {
  id?: string
  label: string
  placeholder?: string
  draft: CommentDraft
  onChange: (draft: CommentDraft) => void
  /** Ctrl or ⌘ with Enter. */
  onSubmit: () => void
  /** Escape, when it closes nothing smaller. */
  onEscape?: () => void
  onBlur?: () => void
  rows?: number
}

/** A plain text field in which `@` offers the people of the board; arrow keys choose, Enter or Tab picks. */
export function MentionField(props: MentionFieldProps) {
  const { draft, onChange, onSubmit, onEscape } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const goTo = useRef<number | null>(null)
  const people = useMentionable()
  const list = useMentionList(draft, people, (next, caret) => {
    goTo.current = caret
    onChange(next)
  })
  useAnnouncedCount(list.isOpen ? list.people.length : null)

  // A value set from outside puts the caret at the end of the field; it belongs behind the name.
  useLayoutEffect(() => {
    if (goTo.current === null) return
    field.current?.setSelectionRange(goTo.current, goTo.current)
    goTo.current = null
  })

  function onKeyDown(event: KeyboardEvent) {
    if (list.onKey(event) || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      onSubmit()
    } else if (event.key === 'Escape' && onEscape) {
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    }
  }

  const seeCaret = () => list.onCaret(field.current?.selectionStart ?? null)

  return (
    <div className="relative">
      <TextArea
        ref={field}
        id={props.id}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list.isOpen ? list.listId : undefined}
        aria-activedescendant={list.isOpen ? list.optionId(list.active) : undefined}
        rows={props.rows ?? 1}
        maxRows={10}
        maxLength={LIMITS.prose}
        placeholder={props.placeholder}
        value={draft.text}
        onChange={(text) => {
          onChange({ ...draft, text })
          seeCaret()
        }}
        onSelect={seeCaret}
        onKeyDown={onKeyDown}
        onBlur={() => {
          list.close()
          props.onBlur?.()
        }}
      />
      {list.isOpen && <MentionOptions list={list} />}
    </div>
  )
}

function useAnnouncedCount(count: number | null): void {
  const t = useTranslations('comment')
  const announce = useAnnounce()
  useEffect(() => {
    if (count !== null) announce(t('mentionCount', { count }))
  }, [count, announce, t])
}
