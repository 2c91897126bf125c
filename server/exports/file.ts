import type { Report } from '#board/report/report-shape.ts'
import { writeClaimReview } from '#board/report/write-claim-review.ts'
import { writeCsv } from '#board/report/write-csv.ts'
import { writeHtml } from '#board/report/html/write-html.ts'
import { writeJson } from '#board/report/write-json.ts'
import { writeMarkdown } from '#board/report/write-markdown.ts'
import { writePdf } from './pdf.ts'
import { serif } from './serif.ts'

type Written = string | Uint8Array<ArrayBuffer>
type Format = {
  readonly type: string
  readonly ending: string
  readonly write: (report: Report) => Written | Promise<Written> | null
}

/** Every format of a report with its media type and file ending. */
export const FORMATS = {
  html: { type: 'text/html; charset=utf-8', ending: 'html', write: async (report) => writeHtml(report, await serif()) },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md', write: writeMarkdown },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv', write: writeCsv },
  json: { type: 'application/json', ending: 'json', write: writeJson },
  claimreview: { type: 'application/ld+json', ending: 'claimreview.json', write: writeClaimReview },
  pdf: { type: 'application/pdf', ending: 'pdf', write: writePdf },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS

/** A report as a download, named by what it is of and of which state; null when too many are being made already. */
export async function fileOf(report: Report, name: FormatName): Promise<Response | null> {
  const { type, ending, write }: Format = FORMATS[name]
  const body = await write(report)
  if (body === null) return null
  const file = `${plainName(report.title)}-${report.seq}.${ending}`
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${asciiName(file)}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      // The state at a seq never changes, but who may read it does.
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      // Opened from here the page would else run under this site's own policy and origin.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
    },
  })
}

const plainName = (title: string) =>
  title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .match(/^.{0,60}/u)?.[0] || 'report'

const asciiName = (name: string) => name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '')
