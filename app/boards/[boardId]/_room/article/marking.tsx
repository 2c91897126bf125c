'use client'

import { useEffect, useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { useBoard, useCan, useRoomState, useSign } from '../live/hooks.ts'
import { useNewClaim } from './new-claim/new-claim-draft.ts'
import { CaretBar } from './caret/caret-bar.tsx'
import { HoverTint } from './marks/hover-tint.tsx'
import { OthersSelections } from './presence/others-selections.tsx'
import { useRareHighlight } from './presence/use-highlights.ts'
import { SelectionToolbar } from './selection/selection-toolbar.tsx'
import { useArticleSelection, type Span } from './selection/use-article-selection.ts'
import { selectedSpan } from './text/text-map.ts'
import { firstOffsetInSight } from './text/offset-in-sight.ts'

export type MarkingProps = {
  root: RefObject<HTMLDivElement | null>
  /** Whether words are being chosen with the keys. */
  byKeys: boolean
  setByKeys: (on: boolean) => void
}

/** Everything by which words become a claim: the selection's toolbar, choosing by keys, and the tints for both. */
export function Marking({ root, byKeys, setByKeys }: MarkingProps) {
  const t = useTranslations('room')
  const text = useBoard((board) => board.article.text)
  const span = useArticleSelection(root, text)
  const [dismissed, setDismissed] = useState<Span | null>(null)
  const { draft, begin } = useNewClaim()
  const mayMark = useCan({ type: 'claim.add' }) === null
  const from = useStart(root)

  useSelectionSign(span)
  useRareHighlight(root, 'claim-new', draft.quote ? [draft.quote] : [])

  function mark(words: Span) {
    setByKeys(false)
    document.getSelection()?.removeAllRanges()
    begin(words)
  }

  // Asked anew: a selection made a moment ago has not settled yet.
  function markOrChoose() {
    const selected = root.current && selectedSpan(root.current, text)
    if (selected) mark(selected)
    else setByKeys(true)
  }

  useShortcut({
    keys: 'm',
    label: t('caret.label'),
    group: t('articleKeys'),
    enabled: mayMark,
    run: markOrChoose,
  })

  return (
    <>
      <HoverTint root={root} />
      <OthersSelections root={root} />
      {byKeys && <CaretBar root={root} from={from()} onMark={mark} onLeave={() => setByKeys(false)} />}
      {span && !byKeys && span !== dismissed && (
        <SelectionToolbar root={root} span={span} onMark={mark} onClose={() => setDismissed(span)} />
      )}
    </>
  )
}

// Choosing by keys begins at the claim in hand, or at what stands at the top of the window.
function useStart(root: RefObject<HTMLDivElement | null>): () => number {
  const hand = useRoomState((state) => state.hand)
  const start = useBoard((board) => (hand ? board.claims[hand]?.occurrences[0]?.start : undefined))
  return () => start ?? firstOffsetInSight(root.current) ?? 0
}

function useSelectionSign(span: Span | null): void {
  const sign = useSign()
  useEffect(() => {
    sign({ selection: span ? [span.start, span.end] : null })
  }, [sign, span])
}
