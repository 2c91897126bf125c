'use client'

import { useId, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { moveTabFocus, tabStyle } from '#app/_ui/layout/tabs.tsx'
import { fetchedWhenNear } from '#app/_ui/overlays/parts/on-demand.ts'
import { figuresOf } from '#board/select/claim-figures.ts'
import { useRead } from '../../live/use-read.ts'
import { part } from '../../shell/part.ts'
import { PartBoundary } from '../../shell/part-boundary.tsx'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { DiscussionSection } from '../threads/discussion-section.tsx'
import { UnsavedHere } from '../../unsaved/unsaved-here.tsx'
import { VerdictSection } from '../verdicts/verdict-section.tsx'
import { CLAIM_TABS, type ClaimTab } from './tab-context.ts'
import { useClaim } from './use-claim.ts'

const ClaimHistory = part(() => import('../history/claim-history.tsx').then((file) => file.ClaimHistory))

const KINDS: Record<ClaimTab, readonly string[]> = {
  evidence: ['evidence.'],
  verdicts: ['verdict.'],
  discussion: ['comment.', 'thread.'],
  history: [],
}

export type ClaimTabsProps = {
  claimId: string
  tab: ClaimTab
  /** The part in sight, which may come a moment after its tab. */
  shown: ClaimTab
  onPress: (tab: ClaimTab) => void
}

/** The parts of a claim behind tabs that stay in sight; one part at a time, so that no part moves another. */
export function ClaimTabs({ claimId, tab, shown, onPress }: ClaimTabsProps) {
  const t = useTranslations('claim')
  const id = useId()
  const panels: Record<ClaimTab, ReactNode> = {
    evidence: <EvidenceSection claimId={claimId} />,
    verdicts: <VerdictSection claimId={claimId} />,
    discussion: <DiscussionSection claimId={claimId} />,
    history: (
      <PartBoundary>
        <ClaimHistory claimId={claimId} />
      </PartBoundary>
    ),
  }
  return (
    <div className="flex flex-1 flex-col">
      <div
        role="tablist"
        aria-label={t('sections')}
        onKeyDown={moveTabFocus}
        className="sticky top-[calc(2.5rem-1px)] z-10 flex gap-4 overflow-x-auto border-y border-line bg-surface px-3"
      >
        {CLAIM_TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            aria-selected={one === tab}
            aria-controls={one === tab ? `${id}-panel` : undefined}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => onPress(one)}
            {...(one === 'history' && fetchedWhenNear(ClaimHistory))}
            className={tabStyle}
          >
            <TabName claimId={claimId} tab={one} />
          </button>
        ))}
      </div>
      <div
        key={shown}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        tabIndex={-1}
        className="flex flex-1 flex-col outline-none"
      >
        <UnsavedHere claimId={claimId} of={KINDS[shown]} />
        {panels[shown]}
      </div>
    </div>
  )
}

function TabName({ claimId, tab }: { claimId: string; tab: ClaimTab }) {
  const t = useTranslations('claim')
  const evidence = useClaim(claimId, (claim) => figuresOf(claim).evidence)
  const verdicts = useClaim(claimId, (claim) => figuresOf(claim).verdicts)
  const comments = useClaim(claimId, (claim) => claim.threads.reduce((sum, thread) => sum + thread.comments.length, 0))
  const { unread } = useRead(claimId)
  const names: Record<ClaimTab, { label: string; count: number }> = {
    evidence: { label: t('tabEvidence'), count: evidence },
    verdicts: { label: t('tabVerdicts'), count: verdicts },
    discussion: { label: t('tabDiscussion'), count: comments },
    history: { label: t('tabHistory'), count: 0 },
  }
  const { label, count } = names[tab]
  return (
    <>
      {label}
      {count > 0 && <span className="tabular text-xs text-ink-faint">{count}</span>}
      {tab === 'discussion' && unread > 0 && (
        <span title={t('newComments', { count: unread })} className="size-1.5 rounded-full bg-accent">
          <span className="sr-only">{t('newComments', { count: unread })}</span>
        </span>
      )}
    </>
  )
}
