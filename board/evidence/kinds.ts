// Apart from the shapes, so that a page can offer these without the library that judges shapes.

export const STANCES = ['supports', 'refutes', 'context'] as const
export const LADDER = ['attached', 'opened', 'passage_found', 'confirmed', 'failed', 'unreachable'] as const
export const VISIBILITIES = ['public', 'team'] as const
export const SOURCE_TYPES = [
  'primary_document',
  'official_data',
  'company_statement',
  'news_report',
  'interview',
  'expert_analysis',
  'academic',
  'fact_check',
  'opinion',
  'social_media',
  'reference',
  'other',
] as const
