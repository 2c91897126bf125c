import {
  Ban,
  Check,
  CheckCheck,
  CircleEllipsis,
  CircleHelp,
  CircleSlash,
  Contrast,
  Puzzle,
  Scale,
  Shuffle,
  X,
} from 'lucide-react'
import type { VERDICT_TONES } from '../../../_ui/tone.ts'

type VerdictTone = (typeof VERDICT_TONES)[number]

/** Signs used by the specimens only. */
export const signs: Record<VerdictTone, typeof Check> = {
  true: CheckCheck,
  'mostly-true': Check,
  'half-true': Contrast,
  'mostly-false': Ban,
  false: X,
  misleading: Shuffle,
  'missing-context': Puzzle,
  unverifiable: CircleHelp,
  open: CircleEllipsis,
  disputed: Scale,
  none: CircleSlash,
}

/** Words used by the specimens only; the longest a German desk would use. */
export const names: Record<VerdictTone, string> = {
  true: 'Richtig',
  'mostly-true': 'Überwiegend richtig',
  'half-true': 'Teilweise richtig',
  'mostly-false': 'Größtenteils falsch',
  false: 'Falsch',
  misleading: 'Irreführend',
  'missing-context': 'Fehlender Kontext',
  unverifiable: 'Nicht überprüfbar',
  open: 'Offen gelassen',
  disputed: 'Strittig',
  none: 'Noch kein Urteil',
}
