import type { Tone } from '#app/_ui/tone.ts'
import type { StandingTone } from '#board/select/standing-tone.ts'

/** The colours of a verdict's tone. What was left open looks like what has no verdict; its sign and word differ. */
export function uiTone(tone: StandingTone): Tone {
  return tone === 'open' ? 'none' : tone
}
