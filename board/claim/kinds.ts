// Apart from the shapes, so that a page can offer these without the library that judges shapes.

export const CLAIM_TYPES = [
  'statistic',
  'event',
  'quote',
  'attribution',
  'causal',
  'prediction',
  'position',
  'other',
] as const
export const CHECKABILITIES = ['fact', 'opinion', 'prediction', 'not_checkable'] as const
export const PRIORITIES = ['high', 'medium', 'low'] as const
/** The statuses of work, in its order, to which a claim can be set: it is dropped with a reason, by a command of its own. */
export const SETTABLE_STATUSES = ['todo', 'in_progress', 'help_needed', 'ready_for_review', 'done'] as const
export const STATUSES = [...SETTABLE_STATUSES, 'dropped'] as const
export const ANCHOR_STATUSES = ['exact', 'moved', 'fuzzy', 'ambiguous', 'unanchored'] as const
