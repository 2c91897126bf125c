/** Tones of the verdict scale, from most to least true, then those off the scale. */
export const VERDICT_TONES = [
  'true',
  'mostly-true',
  'half-true',
  'mostly-false',
  'false',
  'misleading',
  'missing-context',
  'unverifiable',
  'open',
  'disputed',
  'none',
] as const

/** Tones of the apparatus around it. */
export const PLAIN_TONES = ['neutral', 'accent', 'info', 'ok', 'warn', 'danger'] as const

/** Every value that `data-tone` understands. */
export type Tone = (typeof VERDICT_TONES)[number] | (typeof PLAIN_TONES)[number]
