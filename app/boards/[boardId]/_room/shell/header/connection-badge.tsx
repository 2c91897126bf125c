'use client'

import { CircleSlash, CloudOff, LogOut, RefreshCw, Wifi, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '#app/_ui/display/badge.tsx'
import { Spinner } from '#app/_ui/display/spinner.tsx'
import type { Tone } from '#app/_ui/tone.ts'
import { useConnection } from '../../live/hooks.ts'
import type { Link } from '../../live/room-state.ts'

const SIGNS: Record<Exclude<Link, 'catching_up'>, LucideIcon> = {
  live: Wifi,
  offline: CloudOff,
  too_old: RefreshCw,
  signed_out: LogOut,
  removed: CircleSlash,
}

const TONES: Record<Link, Tone> = {
  live: 'ok',
  catching_up: 'info',
  offline: 'warn',
  too_old: 'danger',
  signed_out: 'danger',
  removed: 'danger',
}

/** How this page stands to the server, in words, always in sight. */
export function ConnectionBadge() {
  const t = useTranslations('room.link')
  const { state, kept } = useConnection()
  const Sign = state === 'catching_up' ? null : SIGNS[state]
  const words = state === 'live' && kept > 0 ? t('sending', { kept }) : t(`${state}.short`)
  return (
    <span role="status" data-connection={state} className="flex shrink-0 items-center gap-1.5">
      <Badge
        tone={TONES[state]}
        look={state === 'live' ? 'bare' : 'soft'}
        title={t(`${state}.long`, { kept })}
        icon={Sign ? <Sign /> : <Spinner className="size-3!" />}
      >
        {state === 'offline' ? (
          <>
            {words}
            {kept > 0 && <span className="max-sm:sr-only"> · {t('kept', { kept })}</span>}
            {kept > 0 && (
              <span aria-hidden className="sm:hidden">
                {' '}
                · {kept}
              </span>
            )}
          </>
        ) : (
          <span className={state === 'live' && kept === 0 ? 'max-sm:sr-only' : undefined}>{words}</span>
        )}
      </Badge>
    </span>
  )
}
