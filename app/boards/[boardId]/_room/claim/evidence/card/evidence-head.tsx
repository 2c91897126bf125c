'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/actions/text-link.tsx'
import { Badge } from '#app/_ui/display/badge.tsx'
import type { Evidence, Source } from '#board/evidence/evidence.ts'
import { hostOf } from '#board/text/canonical-address.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { StanceMark } from '../../../parts/marks.tsx'
import { SendingSign } from '../../panel/signs/sending-sign.tsx'
import { AdmiraltyCode } from './admiralty-code.tsx'
import { EvidenceMenu } from './evidence-menu.tsx'
import { PartialDate } from './partial-date.tsx'

/** Which source it is and whether it speaks for the claim. */
export function EvidenceHead({ claimId, evidence, no }: { claimId: string; evidence: Evidence; no: number }) {
  const t = useTranslations('evidence')
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <SourceTitle source={evidence.source} />
        <SourceFacts source={evidence.source} />
        <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
          <StanceMark stance={evidence.stance} />
          {evidence.source.admiralty && <AdmiraltyCode code={evidence.source.admiralty} />}
          {evidence.visibility === 'team' && (
            <Badge tone="danger" look="line" icon={<Lock />}>
              {t('team')}
            </Badge>
          )}
          <SendingSign recordId={evidence.id} words />
        </div>
      </div>
      <EvidenceMenu claimId={claimId} evidence={evidence} no={no} />
    </div>
  )
}

/** The title as a link to the page itself; that page learns nothing of where the reader came from. */
export function SourceTitle({ source }: { source: Source }) {
  const t = useTranslations('evidence')
  return (
    <p className="text-base leading-snug font-medium break-words hyphens-auto">
      <TextLink href={source.url} outside className="no-underline! hover:underline!">
        {source.title || hostOf(source.url) || t('untitled')}
      </TextLink>
    </p>
  )
}

function SourceFacts({ source }: { source: Source }) {
  const t = useTranslations('evidence')
  const label = useLabels()
  const host = hostOf(source.url)
  const facts = [
    source.publisher,
    source.author && t('by', { author: source.author }),
    source.publishedAt && <PartialDate key="date" date={source.publishedAt} />,
    label.sourceType(source.sourceType),
    source.title !== '' && !source.publisher.includes(host) && host,
  ].filter(Boolean)
  return (
    <p className="text-sm break-words text-ink-quiet">
      {facts.map((fact, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          {fact}
        </span>
      ))}
    </p>
  )
}
