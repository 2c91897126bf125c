import { Info, ThumbsDown, ThumbsUp, type LucideIcon } from 'lucide-react'
import type { Tone } from '#app/_ui/tone.ts'
import type { Stance } from '#board/evidence/evidence.ts'

/** The sign of each stance, as StanceMark draws it. */
export const STANCE_SIGNS: Record<Stance, LucideIcon> = { supports: ThumbsUp, refutes: ThumbsDown, context: Info }

/** The tone of each stance. */
export const STANCE_TONES: Record<Stance, Tone> = { supports: 'info', refutes: 'warn', context: 'neutral' }
