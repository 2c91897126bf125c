'use client'

import { useTranslations } from 'use-intl'
import type { Evidence } from '#board/evidence/evidence.ts'
import { Words } from '../../../parts/words.tsx'

/** The proving words, where they stand, and what there is to know of them. */
export function EvidenceBody({ evidence }: { evidence: Pick<Evidence, 'quote' | 'locator' | 'note'> }) {
  const t = useTranslations('evidence')
  const { quote, locator, note } = evidence
  return (
    <>
      {(quote || locator) && (
        <div className="border-l-2 border-line pl-2.5">
          {quote && (
            <blockquote className="font-serif text-base break-words hyphens-auto whitespace-pre-line">
              <Words>{quote}</Words>
            </blockquote>
          )}
          {locator && <p className="text-xs text-ink-quiet">{t('locator', { locator })}</p>}
        </div>
      )}
      {note && (
        <p className="text-sm break-words hyphens-auto whitespace-pre-line text-ink-quiet">
          <Words>{note}</Words>
        </p>
      )}
    </>
  )
}
