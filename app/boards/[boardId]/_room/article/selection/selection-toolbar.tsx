'use client'

import { Highlighter, Link2 } from 'lucide-react'
import { useMemo, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { Popover } from '#app/_ui/overlays/popover.tsx'
import { quoteAt } from '#board/text/anchor.ts'
import { useBoard, useCan, useNewId, useSend } from '../../live/hooks.ts'
import { claimName } from '../../parts/claim-no.tsx'
import { useRoomRoute } from '../../route.ts'
import { rangeOf } from '../text/text-map.ts'
import type { Span } from './use-article-selection.ts'

export type SelectionToolbarProps = {
  root: RefObject<HTMLElement | null>
  span: Span
  onMark: (span: Span) => void
  onClose: () => void
}

/** What can be done with selected words: mark them as a claim, or as another place of the claim in hand. */
export function SelectionToolbar({ root, span, onMark, onClose }: SelectionToolbarProps) {
  const t = useTranslations('room.selection')
  const sentence = useRefusalSentence()
  const refused = sentence(useCan({ type: 'claim.add' }))
  const anchor = useMemo(() => anchorAt(root, span), [root, span])
  return (
    <Popover anchor={anchor} onClose={onClose} label={t('label')} align="center" takesFocus={false} className="p-1!">
      {/* Pressing must not take the selection away before it is read. */}
      <div onPointerDown={(event) => event.preventDefault()} className="flex flex-wrap gap-1">
        <Button
          size="sm"
          variant="primary"
          icon={<Highlighter aria-hidden />}
          disabledReason={refused}
          onClick={() => onMark(span)}
        >
          {t('mark')}
        </Button>
        <AddPlace span={span} onDone={onClose} />
      </div>
    </Popover>
  )
}

function AddPlace({ span, onDone }: { span: Span; onDone: () => void }) {
  const t = useTranslations('room.selection')
  const { claimId } = useRoomRoute()
  const claim = useBoard((board) => (claimId ? board.claims[claimId] : undefined))
  const text = useBoard((board) => board.article.text)
  const send = useSend()
  const newId = useNewId()
  const refused = useRefusalSentence()(useCan({ type: 'claim.addOccurrence', claimId: claimId ?? undefined }))
  if (!claim || claim.status === 'dropped') return null

  function add(id: string) {
    send({
      type: 'claim.addOccurrence',
      claimId: id,
      occurrenceId: newId(),
      occurrence: quoteAt(text, span.start, span.end),
    })
    document.getSelection()?.removeAllRanges()
    onDone()
  }

  return (
    <Button size="sm" icon={<Link2 aria-hidden />} disabledReason={refused} onClick={() => add(claim.id)}>
      {t('addPlace', { claim: claimName(claim.no) })}
    </Button>
  )
}

// Asked anew whenever the popup is placed, so it follows the words when the page scrolls.
function anchorAt(root: RefObject<HTMLElement | null>, { start, end }: Span) {
  return {
    getBoundingClientRect: () =>
      (root.current && rangeOf(root.current, start, end)?.getBoundingClientRect()) ?? new DOMRect(),
  }
}
