'use client'

import { hostOf } from '#board/text/canonical-address.ts'
import { useTranslations } from 'use-intl'
import { useShowTab } from '../panel/tab-context.ts'
import { useClaim } from '../panel/use-claim.ts'

/** The numbered evidence that carries a verdict; each number leads to it. */
export function BasedOn({ claimId, ids }: { claimId: string; ids: readonly string[] }) {
  const t = useTranslations('verdict')
  const show = useShowTab()
  const evidence = useClaim(claimId, (claim) => claim.evidence)
  const sources = evidence.flatMap((one, at) => (ids.includes(one.id) ? [{ no: at + 1, one }] : []))
  if (sources.length === 0) return <p className="mt-2 text-xs text-ink-faint">{t('basedOnNothing')}</p>
  return (
    <div className="mt-2 flex items-baseline gap-2 text-xs text-ink-quiet">
      <span className="shrink-0">{t('basedOn')}</span>
      <ul aria-label={t('basedOn')} className="flex min-w-0 flex-1 flex-col">
        {sources.map(({ no, one }) => {
          const title = one.source.title || hostOf(one.source.url)
          return (
            <li key={one.id} className="max-w-full min-w-0">
              <button
                type="button"
                onClick={() => show('evidence', `evidence-${one.id}`)}
                className="flex min-h-6 max-w-full items-baseline gap-1.5 rounded-sm text-accent hover:text-accent-strong hover:underline"
              >
                <span className="sr-only">{one.detached ? t('sourceGone', { no }) : t('source', { no, title })}</span>
                <span aria-hidden className="tabular font-semibold">
                  {no}
                </span>
                <span aria-hidden className={one.detached ? 'truncate line-through' : 'truncate'}>
                  {title}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
