import { FILES, type Format } from '#board/report/formats.ts'
import type { Language } from '#board/kernel/language.ts'

/** Where the server makes the report of a board as it stood at a seq. */
export function reportAddress(boardId: string, format: Format, at: number, language: Language): string {
  return `/api/v1/boards/${boardId}/report?${new URLSearchParams({ format, at: String(at), language })}`
}

/** The file name that a server names in Content-Disposition, else one made from the format. */
export function fileNameIn(disposition: string | null, format: Format): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  const plain = /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]
  return (extended && decoded(extended)) || plain || `report.${FILES[format].ending}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
