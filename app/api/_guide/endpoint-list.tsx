'use client'

import { useTranslations } from 'use-intl'
import { CopyButton } from '#app/_ui/actions/copy-button.tsx'
import { Badge } from '#app/_ui/display/badge.tsx'
import { FieldTable } from './field-table.tsx'
import type { GuideContents } from './guide-contents.ts'

type Endpoint = GuideContents['endpoints'][number]

/** Every endpoint with its purpose, fields and an example for the command line. */
export function EndpointList({ endpoints }: { endpoints: readonly Endpoint[] }) {
  return (
    <div className="flex flex-col gap-4">
      {endpoints.map((endpoint) => (
        <OneEndpoint key={endpoint.id} endpoint={endpoint} />
      ))}
    </div>
  )
}

function OneEndpoint({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations('api.page')
  const common = useTranslations('common')
  const { id, method, path, summary, query, body, curl } = endpoint
  return (
    <article id={id} className="min-w-0 scroll-mt-16 overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex flex-col gap-1 px-4 pt-3 pb-2">
        <h3 className="flex flex-wrap items-center gap-2 font-mono text-sm font-semibold wrap-anywhere">
          <Badge tone={method === 'GET' ? 'neutral' : 'accent'}>{method}</Badge>
          {path}
        </h3>
        <p className="text-sm text-ink-quiet">{summary}</p>
      </div>
      {query.length > 0 && <FieldTable caption={`${path}: ${t('query')}`} fields={query} />}
      {body.length > 0 && <FieldTable caption={`${path}: ${t('body')}`} fields={body} />}
      <div className="flex items-start gap-2 border-t border-line bg-sunken py-2 pr-2 pl-4">
        <pre
          tabIndex={0}
          aria-label={`${path}: ${t('request')}`}
          className="min-w-0 flex-1 overflow-x-auto py-1 font-mono text-xs"
        >
          {curl}
        </pre>
        <CopyButton text={curl} label={common('copy')} size="sm" />
      </div>
    </article>
  )
}
