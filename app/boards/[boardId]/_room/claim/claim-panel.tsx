'use client'

import { startTransition, useCallback, useId, useState } from 'react'
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
  const [shown, setShown] = useState(tab)
  const onTab = useCallback((next: ClaimTab) => {
    setTab(next)
    setShown(next)
  }, [])
  // A long discussion takes its time to draw: the tab answers the press first, and so does whatever is done meanwhile.
  const onPress = useCallback((next: ClaimTab) => {
    setTab(next)
    startTransition(() => setShown(next))
  }, [])
  if (!isThere) return <ClaimMissing />
  return <ClaimInHand key={claimId} {...{ claimId, thread, tab, shown, onTab, onPress }} />
}

type ClaimInHandProps = {
  claimId: string
  thread: string | null
  tab: ClaimTab
  /** The part in sight: that of the tab, or the one before while the next is being drawn. */
  shown: ClaimTab
  onTab: (tab: ClaimTab) => void
  onPress: (tab: ClaimTab) => void
}

function ClaimInHand({ claimId, thread, tab, shown, onTab, onPress }: ClaimInHandProps) {
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
        <ClaimTabs claimId={claimId} tab={tab} shown={shown} onPress={onPress} />
      </section>
    </TabContext>
  )
}
