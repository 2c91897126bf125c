'use client'

import {
  CircleAlert,
  CircleSlash,
  CloudOff,
  Layers,
  LogOut,
  Unplug,
  RefreshCw,
  Wifi,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '#app/_ui/display/badge.tsx'
import { Spinner } from '#app/_ui/display/spinner.tsx'
import type { Tone } from '#app/_ui/tone.ts'
import type { RefusalCode } from '#board/kernel/refusal.ts'
import { useConnection, useIsClashing, useUnsaved } from '../../live/hooks.ts'
import type { Link } from '../../live/room-state.ts'

const SIGNS: Record<Exclude<Link, 'catching_up'>, LucideIcon> = {
  live: Wifi,
  offline: CloudOff,
  too_old: RefreshCw,
  signed_out: LogOut,
  removed: CircleSlash,
  too_many: Layers,
  wrong_address: Unplug,
}

const TONES: Record<Link, Tone> = {
  live: 'ok',
  catching_up: 'info',
  offline: 'warn',
  too_old: 'danger',
  signed_out: 'danger',
  removed: 'danger',
  too_many: 'warn',
  wrong_address: 'danger',
}

/** How this page stands to the server, in words, always in sight. */
export function ConnectionBadge() {
  const t = useTranslations('room.link')
  const { state, kept } = useConnection()
  const Sign = state === 'catching_up' ? null : SIGNS[state]
  const trouble = useTrouble()
  if (state === 'live' && trouble !== null) return <TroubleBadge words={t(trouble)} />
  const isCalm = state === 'catching_up' || (state === 'live' && kept === 0)
  const words = state === 'live' && kept > 0 ? t('sending', { kept }) : t(`${state}.short`)
  return (
    <span role="status" data-connection={state} className="flex shrink-0 items-center gap-1.5">
      <Badge
        tone={TONES[state]}
        look={state === 'live' ? 'bare' : 'soft'}
        title={t(`${state}.long`, { kept })}
        icon={Sign ? <Sign /> : <Spinner className="size-3!" />}
        // Its edges stay when it goes live: neither its sign nor a title that it has shortened may move then.
        className={state === 'live' ? 'px-1.5' : undefined}
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
          <span className={isCalm ? 'max-sm:sr-only' : undefined}>{words}</span>
        )}
      </Badge>
    </span>
  )
}

// Refusals that say something of the change itself; after all others it is the board that has moved on.
const OF_THE_CHANGE: ReadonlySet<RefusalCode> = new Set([
  'INVALID',
  'UNKNOWN_COMMAND',
  'TOO_LARGE',
  'COMMAND_ID_TAKEN',
  'LIMIT',
  'FAULT',
])

function useTrouble(): 'conflict' | 'unsaved' | null {
  const unsaved = useUnsaved()
  const isClashing = useIsClashing()
  if (isClashing || unsaved.some(({ refusal }) => refusal !== null && !OF_THE_CHANGE.has(refusal.code)))
    return 'conflict'
  return unsaved.length > 0 ? 'unsaved' : null
}

function TroubleBadge({ words }: { words: string }) {
  return (
    <span role="status" data-connection="live" className="flex min-w-0 items-center gap-1.5">
      <Badge tone="danger" title={words} icon={<CircleAlert />} className="min-w-0">
        {words}
      </Badge>
    </span>
  )
}
