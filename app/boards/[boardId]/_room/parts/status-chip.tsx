'use client'

import { Archive, Circle, CircleCheck, CircleDot, Eye, LifeBuoy, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '#app/_ui/display/badge.tsx'
import type { Tone } from '#app/_ui/tone.ts'
import type { Status } from '#board/claim/claim.ts'

/** The sign of each workflow status. */
export const STATUS_SIGNS: Record<Status, LucideIcon> = {
  todo: Circle,
  in_progress: CircleDot,
  help_needed: LifeBuoy,
  ready_for_review: Eye,
  done: CircleCheck,
  dropped: Archive,
}

/** The tone of each workflow status; verdict colours are kept for verdicts. */
export const STATUS_TONES: Record<Status, Tone> = {
  todo: 'neutral',
  in_progress: 'info',
  help_needed: 'warn',
  ready_for_review: 'accent',
  done: 'ok',
  dropped: 'neutral',
}

export type StatusChipProps = { status: Status; look?: 'soft' | 'line' | 'bare'; className?: string }

/** A workflow status as sign and word. */
export function StatusChip({ status, look = 'bare', className }: StatusChipProps) {
  const t = useTranslations('labels.status')
  const Sign = STATUS_SIGNS[status]
  return (
    <Badge tone={STATUS_TONES[status]} look={look} className={className} icon={<Sign />}>
      {t(status)}
    </Badge>
  )
}
