/** What a report can be had as, in the order in which it is offered. */
export const FORMATS = ['pdf', 'html', 'md', 'csv', 'json', 'claimreview'] as const

export type Format = (typeof FORMATS)[number]

/** The media type of each format, and how the name of its file ends. */
export const FILES: Readonly<Record<Format, { readonly type: string; readonly ending: string }>> = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  json: { type: 'application/json', ending: 'json' },
  claimreview: { type: 'application/ld+json', ending: 'claimreview.json' },
}
