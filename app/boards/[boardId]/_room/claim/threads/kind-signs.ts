import { CircleQuestionMark, PenLine, StickyNote, type LucideIcon } from 'lucide-react'
import type { Tone } from '#app/_ui/tone.ts'
import type { ThreadKind } from '#board/comment/comment.ts'

/** The sign of each kind of thread. */
export const KIND_SIGNS: Record<ThreadKind, LucideIcon> = {
  note: StickyNote,
  query: CircleQuestionMark,
  change_request: PenLine,
}

/** The tone of each kind while it is unresolved. */
export const KIND_TONES: Record<ThreadKind, Tone> = { note: 'neutral', query: 'info', change_request: 'warn' }
