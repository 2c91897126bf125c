'use client'

import { useCallback, useId, useState } from 'react'
import { useBoard } from '../live/hooks.ts'
import { useRoomRoute } from '../route.ts'
import { useEvidenceKey } from './evidence/evidence-section.tsx'
import { ClaimBar } from './head/claim-bar.tsx'
import { ClaimHead } from './head/claim-head.tsx'
import { ClaimMissing } from './panel/claim-missing.tsx'
import { ClaimTabs } from './panel/claim-tabs.tsx'
import { TabContext, type ClaimTab, type ShowTab } from './panel/tab-context.ts'
import { useScrollOnce } from './panel/use-scroll-once.ts'
import { useCommentKey } from './threads/discussion-section.tsx'
import { useVerdictKey } from './verdicts/verdict-section.tsx'

/**
 * The claim in hand: wording, evidence, verdicts, discussion and history in one column that scrolls with its container.
 * `?thread=` in the address opens the discussion at that thread.
 */
export function ClaimPanel({ claimId }: { claimId: string }) {
  const isThere = useBoard((board) => board.claims[claimId] !== undefined)
  const thread = useRoomRoute().query.get('thread')
  // Kept from claim to claim: who walks through the verdicts stays with the verdicts.
  const [tab, setTab] = useState<ClaimTab>(thread ? 'discussion' : 'evidence')
  if (!isThere) return <ClaimMissing />
  return <ClaimInHand key={claimId} claimId={claimId} thread={thread} tab={tab} onTab={setTab} />
}

type ClaimInHandProps = { claimId: string; thread: string | null; tab: ClaimTab; onTab: (tab: ClaimTab) => void }

function ClaimInHand({ claimId, thread, tab, onTab }: ClaimInHandProps) {
  const headingId = useId()
  const scrollTo = useScrollOnce(thread && `thread-${thread}`)
  const show = useCallback<ShowTab>(
    (next, elementId) => {
      onTab(next)
      if (elementId) scrollTo(elementId)
    },
    [onTab, scrollTo],
  )
  useEvidenceKey(claimId, () => onTab('evidence'))
  useVerdictKey(claimId, () => onTab('verdicts'))
  useCommentKey(claimId, () => onTab('discussion'))
  return (
    <TabContext value={show}>
      <section aria-labelledby={headingId} className="flex min-h-full flex-col bg-paper">
        <ClaimBar claimId={claimId} headingId={headingId} />
        <ClaimHead claimId={claimId} />
        <ClaimTabs claimId={claimId} tab={tab} onTab={onTab} />
      </section>
    </TabContext>
  )
}
