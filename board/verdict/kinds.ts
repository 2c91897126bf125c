// Apart from the shapes, so that a page can offer these without the library that judges shapes.

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export const REASON_CODES = [
  'factual_error',
  'manipulated_media',
  'outdated',
  'missing_context',
  'unverified_as_fact',
  'satire',
  'other',
] as const
