'use client'

import { ChevronsUp, Equal, ChevronsDown, Info, ThumbsDown, ThumbsUp, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '#app/_ui/display/badge.tsx'
import type { Tone } from '#app/_ui/tone.ts'
import type { Priority } from '#board/claim/claim.ts'
import type { Stance } from '#board/evidence/evidence.ts'

/** The sign of each priority. */
export const PRIORITY_SIGNS: Record<Priority, LucideIcon> = { high: ChevronsUp, medium: Equal, low: ChevronsDown }
/** The tone of each priority: only what is urgent stands out. */
export const PRIORITY_TONES: Record<Priority, Tone> = { high: 'danger', medium: 'neutral', low: 'neutral' }

export type PriorityMarkProps = { priority: Priority; iconOnly?: boolean; className?: string }

/** How urgent a claim is, as sign and word; `iconOnly` keeps the word for screen readers and the tooltip. */
export function PriorityMark({ priority, iconOnly, className }: PriorityMarkProps) {
  const t = useTranslations('labels.priority')
  const room = useTranslations('room')
  const Sign = PRIORITY_SIGNS[priority]
  const words = room('priorityIs', { priority: t(priority) })
  return (
    <Badge tone={PRIORITY_TONES[priority]} look="bare" title={words} className={className} icon={<Sign />}>
      {iconOnly ? <span className="sr-only">{words}</span> : t(priority)}
    </Badge>
  )
}

const STANCE_SIGNS: Record<Stance, LucideIcon> = { supports: ThumbsUp, refutes: ThumbsDown, context: Info }
const STANCE_TONES: Record<Stance, Tone> = { supports: 'info', refutes: 'warn', context: 'neutral' }

export type StanceMarkProps = { stance: Stance; look?: 'soft' | 'line' | 'bare'; className?: string }

/** What a piece of evidence says to its claim, as sign and word. */
export function StanceMark({ stance, look = 'soft', className }: StanceMarkProps) {
  const t = useTranslations('labels.stance')
  const Sign = STANCE_SIGNS[stance]
  return (
    <Badge tone={STANCE_TONES[stance]} look={look} className={className} icon={<Sign />}>
      {t(stance)}
    </Badge>
  )
}
