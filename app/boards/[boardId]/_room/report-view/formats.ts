import type { Language } from '#app/_text/languages.ts'

/** What a report can be had as. */
export const FORMATS = ['pdf', 'html', 'md', 'csv', 'json', 'claimreview'] as const
export type Format = (typeof FORMATS)[number]

/** Where the server makes the report of a board as it stood at a seq. */
export function reportAddress(boardId: string, format: Format, at: number, language: Language): string {
  return `/api/v1/boards/${boardId}/report?${new URLSearchParams({ format, at: String(at), language })}`
}

const ENDINGS: Record<Format, string> = {
  pdf: 'pdf',
  html: 'html',
  md: 'md',
  csv: 'csv',
  json: 'json',
  claimreview: 'claimreview.json',
}

/** The file name that a server names in Content-Disposition, else one made from the format. */
export function fileNameIn(disposition: string | null, format: Format): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  const plain = /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]
  return (extended && decoded(extended)) || plain || `report.${ENDINGS[format]}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
