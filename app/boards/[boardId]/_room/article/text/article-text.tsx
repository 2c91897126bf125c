'use client'

import { useState, type MouseEvent, type RefObject } from 'react'
import { useBoard } from '../../live/hooks.ts'
import { useRoomRoute } from '../../route.ts'
import { MarkChoice, type Choice } from '../marks/mark-choice.tsx'
import { ParagraphView } from './paragraph-view.tsx'
import { useCutArticle } from './use-cut-article.ts'

/** The article's words with every claim marked in them. Pressing a mark opens its claim, or asks which of several. */
export function ArticleText({ root }: { root: RefObject<HTMLDivElement | null> }) {
  const cuts = useCutArticle()
  const language = useBoard((board) => board.language)
  const { openClaim } = useRoomRoute()
  const [choice, setChoice] = useState<Choice | null>(null)

  function onClick(event: MouseEvent) {
    const pressed = event.target instanceof Element ? event.target.closest('[data-claims]') : null
    const claimIds = pressed?.getAttribute('data-claims')?.split(' ') ?? []
    // The click that ends a selection is not meant for what lies under it.
    if (claimIds.length === 0 || document.getSelection()?.isCollapsed === false) return
    if (claimIds.length === 1) return openClaim(claimIds[0] ?? null)
    setChoice({ claimIds, at: new DOMRect(event.clientX, event.clientY, 1, 12) })
  }

  return (
    <>
      {/* Keyboards and screen readers use the signs at the end of each mark, which are buttons. */}
      <div ref={root} lang={language} onClick={onClick} className="article-text prose-article">
        {cuts.map((cut) => (
          <ParagraphView key={cut.paragraph.start} cut={cut} />
        ))}
      </div>
      {choice && (
        <MarkChoice
          choice={choice}
          onClose={() => setChoice(null)}
          onChoose={(claimId) => {
            setChoice(null)
            openClaim(claimId)
          }}
        />
      )}
    </>
  )
}
