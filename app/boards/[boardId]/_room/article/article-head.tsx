'use client'

import { Keyboard } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { TextLink } from '#app/_ui/actions/text-link.tsx'
import type { Board } from '#board/board.ts'
import { PartialDate } from '../claim/evidence/card/partial-date.tsx'
import { useBoard, useCan } from '../live/hooks.ts'
import { Words } from '../parts/words.tsx'

/** Where the text comes from, and the headline where the text itself does not hold it. */
export function ArticleHead({ onKeys }: { onKeys: () => void }) {
  const article = useBoard(articleOf)
  const t = useTranslations('room')
  const refused = useRefusalSentence()(useCan({ type: 'claim.add' }))
  const hasOwnHeadline = article.headline !== '' && !article.text.includes(article.headline)
  return (
    <header className="mb-6 max-w-[40.8rem]">
      {hasOwnHeadline && (
        <h2 className="mb-2 font-serif text-[1.9rem] leading-[1.18] font-semibold tracking-[-0.014em] text-balance max-sm:text-[1.5rem]">
          {article.headline}
        </h2>
      )}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line pb-2 text-sm text-ink-quiet">
        <Provenance />
      </div>
      <div className="mt-1 flex items-start gap-3 text-sm text-ink-quiet">
        {article.note && (
          <details className="mt-1 min-w-0 flex-1">
            <summary className="w-fit cursor-pointer rounded-sm">{t('aboutText')}</summary>
            <p className="mt-1 whitespace-pre-line">
              <Words>{article.note}</Words>
            </p>
          </details>
        )}
        <Button
          size="sm"
          variant="quiet"
          icon={<Keyboard aria-hidden />}
          disabledReason={refused}
          onClick={onKeys}
          className="screen-only ml-auto"
        >
          {t('caret.button')}
        </Button>
      </div>
    </header>
  )
}

function Provenance() {
  const article = useBoard(articleOf)
  const t = useTranslations('room')
  const parts = [article.outlet, article.author].filter((part) => part !== '')
  return (
    <>
      {parts.map((part) => (
        <span key={part} className="not-last:after:ml-2 not-last:after:text-ink-faint not-last:after:content-['·']">
          {part}
        </span>
      ))}
      {article.publishedAt && <PartialDate date={article.publishedAt} />}
      {article.url && (
        <TextLink href={article.url} outside>
          {t('original')}
        </TextLink>
      )}
    </>
  )
}

const articleOf = (board: Board) => board.article
