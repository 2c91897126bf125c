'use client'

import { Panel } from '../../../_ui/layout/panel.tsx'
import { TextLink } from '../../../_ui/actions/text-link.tsx'
import { Time } from '../../../_ui/display/time.tsx'
import { useNow } from 'use-intl'

/** Running text with marks, one nested. */
export function Article() {
  const now = useNow().getTime()
  return (
    <Panel title="Article" actions={<Time at={now - 3 * 3_600_000} className="text-xs text-ink-quiet" />}>
      <article lang="de" className="prose-article">
        <h3 className="mb-2 text-2xl leading-tight font-semibold text-balance">
          Wer haftet für die Wettervorhersagegenauigkeitsverbesserung?
        </h3>
        <p>
          Die Stadt hat nach eigenen Angaben{' '}
          <mark data-tone="mostly-true" className="border-b-2 border-tone-line bg-tone-soft text-ink">
            im Jahr 2024 rund 1.250 Bäume gepflanzt
          </mark>
          , doch{' '}
          <mark data-tone="false" className="border-b-2 border-tone-line bg-tone-soft text-ink">
            keiner davon{' '}
            <mark data-tone="missing-context" className="border-b-2 border-tone-line bg-tone-soft text-ink">
              steht heute noch
            </mark>
          </mark>
          . „Wir zählen nach“, sagt das Amt – und meint damit: später. <em>Eine Anfrage</em> blieb offen, siehe{' '}
          <TextLink href="https://example.org" outside>
            Baumkataster
          </TextLink>
          .
        </p>
      </article>
    </Panel>
  )
}
