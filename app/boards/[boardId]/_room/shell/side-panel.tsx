'use client'

import clsx from 'clsx'
import { useTranslations } from 'use-intl'
import { useBoard } from '../live/hooks.ts'
import { useNewClaim } from '../article/new-claim/new-claim-draft.ts'
import { useRoomRoute } from '../route.ts'
import { ClaimRail } from './rail/claim-rail.tsx'
import { ClaimPanel, NewClaimForm } from './lazy-parts.tsx'
import { PartBoundary } from './part-boundary.tsx'
import { usePreload } from './use-preload.ts'

/** What stands beside the view: `rail` is the list of claims where the screen is wide enough for it. */
export type Side = 'new' | 'claim' | 'list' | 'rail' | null

/** What to show beside the view now. */
export function useSide(isListOpen: boolean): Side {
  const { claimId, view } = useRoomRoute()
  const { draft } = useNewClaim()
  const isThere = useBoard((board) => claimId !== null && board.claims[claimId] !== undefined)
  if (draft.quote && view === 'article') return 'new'
  if (claimId && isThere) return 'claim'
  if (isListOpen) return 'list'
  return view === 'article' ? 'rail' : null
}

/**
 * The columns of the view and of what stands beside it. One width for everything, so that opening a claim does not push the
 * article aside; and told before the view, which is drawn while the rest of the page is still on its way.
 */
export function columnsFor(side: Side): string | false {
  if (side === null) return false
  return side === 'rail'
    ? 'min-[1440px]:grid-cols-[minmax(0,1fr)_clamp(24rem,34vw,31rem)]'
    : 'min-[1100px]:grid-cols-[minmax(0,1fr)_clamp(24rem,34vw,31rem)]'
}

/** The column beside the view; below 1100 px a sheet over it. */
export function SidePanel({ side, onCloseList }: { side: Side; onCloseList: () => void }) {
  const t = useTranslations('room')
  const { claimId } = useRoomRoute()
  usePreload()
  if (side === null) return null
  return (
    <aside
      aria-label={t(`side.${side}`)}
      className={clsx(
        'screen-only relative min-h-0 overflow-y-auto border-l border-line bg-surface',
        'max-[1099.98px]:fixed max-[1099.98px]:inset-0 max-[1099.98px]:z-40 max-[1099.98px]:w-auto max-[1099.98px]:border-l-0',
        side === 'rail' && 'max-[1439.98px]:hidden',
      )}
    >
      {side === 'new' && (
        <PartBoundary key="new">
          <NewClaimForm />
        </PartBoundary>
      )}
      {side === 'claim' && claimId && (
        <PartBoundary key="claim">
          <ClaimPanel claimId={claimId} />
        </PartBoundary>
      )}
      {(side === 'list' || side === 'rail') && <ClaimRail onClose={side === 'list' ? onCloseList : undefined} />}
    </aside>
  )
}
