'use client'

import { useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/actions/text-link.tsx'
import { Page } from '#app/_ui/layout/page.tsx'
import { CommandList } from './command-list.tsx'
import { EndpointList } from './endpoint-list.tsx'
import type { GuideContents } from './guide-contents.ts'
import { ProblemTable } from './problem-table.tsx'
import { Section } from './section.tsx'

/** The whole guide: how to begin, endpoints, commands, problems, live. */
export function Guide({ contents }: { contents: GuideContents }) {
  const t = useTranslations('api')
  return (
    <Page title={t('title')} lead={t('page.lead')} width="measure">
      <div className="flex flex-col gap-9">
        <Section id="start" title={t('page.start')} text={t('about')}>
          <p className="max-w-prose text-base text-ink-quiet">{t('page.startText')}</p>
          <p className="text-base">
            <TextLink href="/api/v1/openapi.json">{t('page.description')}</TextLink>
          </p>
        </Section>
        <Section id="endpoints" title={t('page.endpoints')}>
          <EndpointList endpoints={contents.endpoints} />
        </Section>
        <Section id="commands" title={t('page.commands')} text={t('page.commandsText')}>
          <CommandList commands={contents.commands} />
        </Section>
        <Section id="problems" title={t('page.problems')} text={t('page.problemsText')}>
          <ProblemTable problems={contents.problems} />
        </Section>
        <Section id="live" title={t('page.live')} text={t('page.liveText', { path: contents.livePath })} />
      </div>
    </Page>
  )
}
