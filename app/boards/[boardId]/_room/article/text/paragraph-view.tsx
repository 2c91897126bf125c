'use client'

import clsx from 'clsx'
import { memo } from 'react'
import type { ParagraphRole } from '#board/select/paragraphs.ts'
import type { CutParagraph } from '#board/select/segments.ts'
import { breakablePieces } from '#board/text/breakable.ts'
import { SegmentView } from '../marks/segment-view.tsx'
import { MarginPresence } from '../presence/margin-presence.tsx'

const LOOKS: Record<ParagraphRole, string> = {
  headline:
    'mb-4 font-semibold text-[1.9rem] leading-[1.18] tracking-[-0.014em] text-balance hyphens-manual max-sm:text-[1.5rem]',
  'lead-in': 'mb-3 font-sans text-xs text-ink-faint',
  byline: 'mb-6 font-sans text-sm text-ink-quiet',
  heading: 'mt-9 mb-3 text-[1.3rem] leading-snug font-semibold tracking-[-0.008em] text-balance',
  caption: 'mb-5 font-sans text-xs text-ink-faint',
  body: 'mb-[1.05em]',
}

// In a stretch that no browser could break, looking for its syllables, and for how each of its letters stands beside the next,
// takes half a minute where it fills an article.
const holdsStretch = (text: string) => breakablePieces(text).length > 1
const PLAINLY_SET = 'hyphens-manual! text-wrap! [font-kerning:none] [font-variant-ligatures:none]'

const TAGS = { headline: 'h2', heading: 'h3', 'lead-in': 'p', byline: 'p', caption: 'p', body: 'p' } as const

/** One line of the article, or several set together, each on a line of its own. Drawn again only when its own marks change. */
export const ParagraphView = memo(function ParagraphView({ cut }: { cut: CutParagraph }) {
  const { paragraph, segments } = cut
  const Tag = TAGS[paragraph.role]
  const looks = clsx('whitespace-pre-line', LOOKS[paragraph.role], holdsStretch(paragraph.text) && PLAINLY_SET)
  return (
    <div className="relative">
      <MarginPresence start={paragraph.start} end={paragraph.end} />
      <Tag data-paragraph={paragraph.start} className={looks}>
        {segments.map((segment) => (
          <SegmentView
            key={segment.start}
            segment={segment}
            text={paragraph.text.slice(segment.start - paragraph.start, segment.end - paragraph.start)}
          />
        ))}
      </Tag>
    </div>
  )
})
