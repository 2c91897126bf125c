'use client'

import { useTranslations } from 'use-intl'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import type { Claim } from '#board/claim/claim.ts'
import { useRoomRoute } from '../route.ts'

/**
 * `j` and `k` go through the rows. With a claim open the panel's own keys hold, and the table stands aside.
 * `reveal` brings a row into being where only some are drawn.
 */
export function useRowWalk(claims: readonly Claim[], reveal: (index: number) => void = () => undefined): void {
  const t = useTranslations('keys')
  const { claimId } = useRoomRoute()
  const group = t('groups.list')
  const enabled = claimId === null

  function step(by: 1 | -1) {
    const focused = document.activeElement?.closest('[data-row]')?.getAttribute('data-row')
    const at = claims.findIndex((claim) => claim.id === focused)
    const index = at < 0 ? (by > 0 ? 0 : claims.length - 1) : at + by
    const next = claims[index]
    if (!next) return
    reveal(index)
    // A row that has just come into being can be focused only after it is drawn.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${next.id}"] a`)?.focus())
  }

  useShortcut({ keys: 'j', label: t('moves.next'), group, enabled, run: () => step(1) })
  useShortcut({ keys: 'k', label: t('moves.previous'), group, enabled, run: () => step(-1) })
}
