import { screen } from '@testing-library/react'
import { renderRoom } from '../../testing/render-room.tsx'
import type { RoomTest } from '../../testing/room-on.ts'
import { ClaimPanel } from '../claim-panel.tsx'
import { CASE, caseWorld } from './case-world.ts'

/** The panel of a claim of the case world, with everything that a test asks of it. */
export function showPanel(test: RoomTest & { claimId?: string } = {}) {
  const { claimId = CASE, ...rest } = test
  const made = renderRoom(<ClaimPanel claimId={claimId} />, caseWorld(), { query: `claim=${claimId}`, ...rest })
  return {
    ...made,
    claim: () => {
      const claim = made.room.store.state().replica.view.claims[claimId]
      if (!claim) throw new Error('the claim is gone')
      return claim
    },
    /** Goes to a part of the claim. */
    tab: (name: RegExp) => made.user.click(screen.getByRole('tab', { name })),
  }
}
