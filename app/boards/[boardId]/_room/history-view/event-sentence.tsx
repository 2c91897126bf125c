'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Event, EventType } from '#board/law/event.ts'
import { ClaimLink } from '../list/claim-link.tsx'
import type { Account } from './account/account.ts'
import { claimIdOf, tellEvent } from './account/tell-event.ts'
import { EventDetails } from './event-details.tsx'
import { useWords } from './use-words.ts'

export type EventSentenceProps = {
  event: Event
  /** `link` opens the claim; `text` where the claim is already in sight. */
  claimAs?: 'link' | 'text'
  /** The sentence alone, without what was said and changed. */
  brief?: boolean
}

/** One event of the log in words: who did what, and below it what was said, or how it was and how it is. */
export function EventSentence({ event, claimAs = 'link', brief = false }: EventSentenceProps) {
  const claimId = claimIdOf(event)
  const words = useWords(claimId)
  const account = tellEvent(event, words)
  return (
    <div className="min-w-0">
      <p className="text-sm text-pretty text-ink-quiet">
        <Sentence
          type={event.type}
          values={account.values}
          name={words.nameOf(event.by)}
          claimId={words.claim && claimAs === 'link' ? claimId : null}
        />
      </p>
      {!brief && <EventDetails account={account} />}
    </div>
  )
}

type SentenceProps = { type: EventType; values: Account['values']; name: string; claimId: string | null }

function Sentence({ type, values, name, claimId }: SentenceProps) {
  const t = useTranslations('events')
  const strong = (chunks: ReactNode) => <strong className="font-medium text-ink">{chunks}</strong>
  const link = (chunks: ReactNode) =>
    claimId ? (
      <ClaimLink claimId={claimId} className={linkStyle}>
        {chunks}
      </ClaimLink>
    ) : (
      strong(chunks)
    )
  return t.rich(type, { ...values, name, who: strong, em: strong, link })
}

const linkStyle = 'tabular font-medium text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong'
