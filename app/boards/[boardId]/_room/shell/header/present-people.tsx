'use client'

import { useTranslations } from 'use-intl'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { Tooltip } from '#app/_ui/overlays/tooltip.tsx'
import type { Presence } from '#board/live/protocol.ts'
import { useBoard, useName, usePresent } from '../../live/hooks.ts'
import { claimName } from '../../parts/claim-no.tsx'
import { useRoomRoute } from '../../route.ts'

const MOST = 5

/** Who else is here, where, and the way to them. */
export function PresentPeople() {
  const t = useTranslations('room.present')
  const people = onePerPerson(usePresent())
  if (people.length === 0) return null
  const rest = people.length - MOST
  return (
    <ul aria-label={t('label')} className="flex items-center -space-x-1">
      {people.slice(0, MOST).map((one) => (
        <li key={one.userId}>
          <PresentPerson presence={one} />
        </li>
      ))}
      {rest > 0 && <li className="pl-2 text-xs text-ink-quiet">{t('more', { count: rest })}</li>}
    </ul>
  )
}

function PresentPerson({ presence }: { presence: Presence }) {
  const t = useTranslations('room.present')
  const name = useName(presence.userId)
  const { openClaim } = useRoomRoute()
  const { claimId } = presence
  const no = useBoard((board) => (claimId ? board.claims[claimId]?.no : undefined))
  const isThere = no !== undefined
  const place = isThere
    ? t(presence.typing ? 'typingOn' : 'on', { name, claim: claimName(no) })
    : t('reading', { name })
  return (
    <Tooltip label={place}>
      <button
        type="button"
        aria-label={place}
        onClick={() => openClaim(isThere ? claimId : null)}
        className="flex rounded-full ring-2 ring-surface"
      >
        <Avatar name={name} seed={presence.userId} decorative />
      </button>
    </Tooltip>
  )
}

// Somebody with two windows is one person; the window with a claim in hand says more.
function onePerPerson(present: readonly Presence[]): readonly Presence[] {
  const people = new Map<string, Presence>()
  for (const one of present) if (!people.get(one.userId)?.claimId) people.set(one.userId, one)
  return [...people.values()]
}
