'use client'

import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import type { Claim } from '#board/claim/claim.ts'
import { useClaimActions } from '../list/use-claim-actions.ts'
import { useCan } from '../live/hooks.ts'
import { statusBeside } from './columns.ts'

/** Shift with an arrow key moves the card that has the focus to the column beside it, and the focus goes along. */
export function useMoveKeys(claims: readonly Claim[], carried: RefObject<string | null>): void {
  const t = useTranslations('keys')
  const { move } = useClaimActions()
  const enabled = useCan({ type: 'claim.setStatus' }) === null
  const group = t('groups.board')

  function step(by: 1 | -1) {
    const focused = document.activeElement?.closest('[data-card]')?.getAttribute('data-card')
    const claim = claims.find((one) => one.id === focused)
    const to = claim && statusBeside(claim.status, by)
    if (!claim || !to) return
    carried.current = claim.id
    move(claim, to)
  }

  useShortcut({ keys: 'shift+arrowright', label: t('moves.moveRight'), group, enabled, run: () => step(1) })
  useShortcut({ keys: 'shift+arrowleft', label: t('moves.moveLeft'), group, enabled, run: () => step(-1) })
}
