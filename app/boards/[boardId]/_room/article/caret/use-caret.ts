'use client'

import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import type { Board } from '#board/board.ts'
import { useBoard } from '../../live/hooks.ts'
import { rangeOf } from '../text/text-map.ts'
import { caretAt, caretSpan, moveCaret, type Caret, type Move } from './caret.ts'
import { unitsOf, type Span } from './units.ts'

export type CaretControl = {
  readonly span: Span | null
  readonly words: string
  /** Moves for arrow keys; true when the key was one of ours. */
  onArrow(event: KeyboardEvent): boolean
}

/** A selection of whole words that arrow keys move, shown as the page's own selection and spoken at each step. */
export function useCaret(root: RefObject<HTMLElement | null>, from: number): CaretControl {
  const text = useBoard(textOf)
  const language = useBoard(languageOf)
  const announce = useAnnounce()
  const units = useMemo(() => unitsOf(text, language), [text, language])
  const [caret, setCaret] = useState<Caret>(() => caretAt(units, from))
  const span = caretSpan(units, caret)

  function onArrow(event: KeyboardEvent): boolean {
    const move = moveOf(event)
    if (!move) return false
    const next = moveCaret(units, caret, move)
    setCaret(next)
    const chosen = caretSpan(units, next)
    if (chosen) {
      show(root.current, chosen)
      announce(text.slice(chosen.start, chosen.end), 'assertive')
    }
    return true
  }

  return { span, words: span ? text.slice(span.start, span.end) : '', onArrow }
}

/** Shows a span as the page's selection and brings it into sight. */
export function show(root: HTMLElement | null, { start, end }: Span): void {
  const range = root && rangeOf(root, start, end)
  const selection = root?.ownerDocument.getSelection()
  if (!range || !selection) return
  selection.removeAllRanges()
  selection.addRange(range)
  range.endContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}

const textOf = (board: Board) => board.article.text
const languageOf = (board: Board) => board.language

function moveOf({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): Move | null {
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : null
  if (step === null) return null
  const isVertical = key === 'ArrowDown' || key === 'ArrowUp'
  return { by: isVertical || ctrlKey || altKey ? 'sentence' : 'word', step, extend: shiftKey }
}
