/** Every format of a report with its media type and file ending. */
export const FORMATS = {
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  json: { type: 'application/json', ending: 'json' },
  claimreview: { type: 'application/ld+json', ending: 'claimreview.json' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
} as const satisfies Record<string, { readonly type: string; readonly ending: string }>

export type FormatName = keyof typeof FORMATS
