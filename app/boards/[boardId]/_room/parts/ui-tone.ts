import type { Tone } from '#app/_ui/tone.ts'
import type { StandingTone } from '#board/select/standing-tone.ts'

/** The face's name for the tone of a standing: the law's tones are a part of the face's. */
export function uiTone(tone: StandingTone): Tone {
  return tone
}
