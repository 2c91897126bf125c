'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import { mentionBefore, peopleLike, pickMention, type CommentDraft, type Named } from '../text/mention-text.ts'

const MOST = 8

export type MentionList = {
  readonly isOpen: boolean
  readonly people: readonly Named[]
  readonly active: number
  readonly listId: string
  readonly optionId: (at: number) => string
  /** True when the key was for the list and means nothing else. */
  onKey(event: KeyboardEvent): boolean
  /** Where the caret is, each time it moves. */
  onCaret(caret: number | null): void
  pick(person: Named): void
  close(): void
}

/** The list of people that opens behind an `@`: which are in it, which is chosen, and what the keys do. */
export function useMentionList(
  draft: CommentDraft,
  people: readonly Named[],
  onPick: (draft: CommentDraft, caret: number) => void,
): MentionList {
  const listId = useId()
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const place = caret === null ? null : mentionBefore(draft.text, caret)
  const found = place && place.from !== closedAt ? peopleLike(people, place.query).slice(0, MOST) : []
  const isOpen = found.length > 0
  const at = Math.min(active, found.length - 1)

  function pick(person: Named): void {
    if (!place || caret === null) return
    const picked = pickMention(draft, { from: place.from, to: caret }, person)
    setCaret(null)
    setActive(0)
    onPick(picked.draft, picked.caret)
  }

  function onKey(event: KeyboardEvent): boolean {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const chosen = found[at]
    if (event.key === 'ArrowDown') setActive((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((at - 1 + found.length) % found.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen) pick(chosen)
    else if (event.key === 'Escape') setClosedAt(place?.from ?? null)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return {
    isOpen,
    people: found,
    active: at,
    listId,
    optionId: (index) => `${listId}-${index}`,
    onKey,
    onCaret(next) {
      if (next === caret) return
      setCaret(next)
      setActive(0)
      if (next === null || mentionBefore(draft.text, next)?.from !== closedAt) setClosedAt(null)
    },
    pick,
    close: () => setCaret(null),
  }
}
