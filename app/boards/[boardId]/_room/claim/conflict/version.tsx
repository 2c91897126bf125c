'use client'

import { useTranslations } from 'use-intl'
import { runsAgainst } from './merge-words.ts'
import { Words } from '../../parts/words.tsx'

/** One of two versions of a text; the words that the other has not are marked. */
export function Version({ label, text, other }: { label: string; text: string; other: string }) {
  const t = useTranslations('claim.conflict')
  return (
    <div role="group" aria-label={label} className="min-w-0 rounded-sm border border-line bg-raised px-2 py-1.5">
      <p className="eyebrow">{label}</p>
      <p className="text-sm break-words whitespace-pre-wrap">
        {text === '' && <i className="text-ink-faint">{t('empty')}</i>}
        {runsAgainst(text, other).map((run, at) =>
          run.kind === 'same' ? (
            <Words key={at}>{run.text}</Words>
          ) : (
            <mark key={at} className="bg-glow text-ink underline decoration-2 underline-offset-2">
              {run.text}
            </mark>
          ),
        )}
      </p>
    </div>
  )
}
