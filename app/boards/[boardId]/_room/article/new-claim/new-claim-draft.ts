'use client'

import { useCallback } from 'react'
import type { Board } from '#board/board.ts'
import type { Checkability, ClaimType, Priority } from '#board/claim/claim.ts'
import { quoteAt, type Quote } from '#board/text/anchor.ts'
import { useBoard } from '../../live/hooks.ts'
import { NEW_CLAIM } from '../../live/keep/unsaved.ts'
import { useDraft } from '../../live/use-draft.ts'

/** A claim in the making; `quote` null means that none is. */
export type NewClaim = {
  readonly quote: Quote | null
  readonly statement: string
  readonly claimant: string
  readonly claimType: ClaimType
  readonly checkability: Checkability
  readonly priority: Priority
}

const NONE: NewClaim = {
  quote: null,
  statement: '',
  claimant: '',
  claimType: 'other',
  checkability: 'fact',
  priority: 'medium',
}

/** The claim that is being marked: begun in the article, filled in beside it, kept as a draft until it is sent. */
export function useNewClaim() {
  const text = useBoard(textOf)
  const { value, set, clear, restored } = useDraft<NewClaim>(NEW_CLAIM, NONE)
  const begin = useCallback(
    (span: { start: number; end: number }) => set(begun(value, quoteAt(text, span.start, span.end))),
    [set, value, text],
  )
  const change = useCallback((part: Partial<NewClaim>) => set({ ...value, ...part }), [set, value])
  return { draft: value, begin, change, clear, restored }
}

const textOf = (board: Board) => board.article.text

/** A draft that begins, or moves to other words: what has been typed by hand stays. */
export function begun(draft: NewClaim, quote: Quote): NewClaim {
  const isUntouched = draft.quote === null || draft.statement === statementOf(draft.quote)
  if (!isUntouched) return { ...draft, quote }
  return { ...draft, quote, statement: statementOf(quote), claimType: guessedType(quote.exact) }
}

const statementOf = (quote: Quote) => quote.exact.replace(/\s+/g, ' ').trim()

/** A first guess at what kind of claim some words make; the person decides. */
export function guessedType(words: string): ClaimType {
  if (/["„“”«»]/.test(words)) return 'quote'
  return /\d/.test(words) ? 'statistic' : 'other'
}
