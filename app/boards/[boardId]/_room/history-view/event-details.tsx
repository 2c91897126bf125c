'use client'

import { useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/actions/text-link.tsx'
import { useLabels } from '../list/use-labels.ts'
import type { Account, Change } from './account/account.ts'
import { Words } from '../parts/words.tsx'

/** What belongs below the sentence of an event: the source, words said, facts, and before → after. */
export function EventDetails({ account }: { account: Account }) {
  const { source, said, facts = [], changes = [], isTakenBack } = account
  const view = useTranslations('views.history')
  const label = useLabels()
  return (
    <>
      {source && (
        <p className="text-sm break-words">
          {source.url ? (
            <TextLink href={source.url} outside className="inline-block min-h-6 py-0.5">
              {source.title}
            </TextLink>
          ) : (
            source.title
          )}
        </p>
      )}
      {said && <Said words={said} />}
      {facts.length > 0 && (
        <dl className="mt-0.5 flex flex-wrap gap-x-4 text-xs">
          {facts.map(({ field, value }) => (
            <div key={field} className="flex gap-1.5">
              <dt className="shrink-0 text-ink-faint">{label.field(field)}:</dt>
              <dd className="min-w-0 break-words">
                <Words>{value}</Words>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {isTakenBack && <p className="mt-0.5 text-xs text-ink-quiet">{view('takenBack')}</p>}
    </>
  )
}

function Said({ words }: { words: string }) {
  return (
    <blockquote className="mt-1 line-clamp-4 max-w-prose border-l-2 border-line pl-2.5 font-serif text-base whitespace-pre-line text-ink">
      <Words>{words}</Words>
    </blockquote>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const label = useLabels()
  return (
    <dl className="mt-1 max-w-prose space-y-1 text-sm">
      {changes.map((change) => (
        <div key={change.field} className="grid gap-x-3 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
          <dt className="text-xs text-ink-faint hyphens-auto sm:pt-0.5">{label.field(change.field)}</dt>
          <dd className="min-w-0">
            <BeforeAfter {...change} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

// Short values stand in one line with an arrow; long ones below each other, so that they can be compared.
function BeforeAfter({ was, now }: Change) {
  const t = useTranslations('views.history')
  const isShort = was.length + now.length < 60 && !/\n/.test(was + now)
  const before = (
    <del className="break-words text-ink-quiet decoration-1">
      <span className="sr-only">{t('was')}: </span>
      {was ? <Words>{was}</Words> : <i>{t('nothingThere')}</i>}
    </del>
  )
  const after = (
    <ins className="break-words text-ink no-underline">
      <span className="sr-only">{t('now')}: </span>
      {now ? <Words>{now}</Words> : <i>{t('nothingThere')}</i>}
    </ins>
  )
  if (isShort) {
    return (
      <>
        {before}
        <span aria-hidden className="mx-1.5 text-ink-faint">
          →
        </span>
        {after}
      </>
    )
  }
  return (
    <div className="space-y-0.5 [&>*]:block [&>*]:whitespace-pre-line">
      {before}
      {after}
    </div>
  )
}
