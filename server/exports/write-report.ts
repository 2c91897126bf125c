import type { Report } from '#board/report/report-shape.ts'
import { writeClaimReview } from '#board/report/write-claim-review.ts'
import { writeCsv } from '#board/report/write-csv.ts'
import { writeHtml } from '#board/report/html/write-html.ts'
import { writeJson } from '#board/report/write-json.ts'
import { writeMarkdown } from '#board/report/write-markdown.ts'
import type { Format } from '#board/report/formats.ts'
import { serif } from './serif.ts'

type Written = string | Uint8Array<ArrayBuffer>

const WRITERS: Readonly<Record<Format, (report: Report) => Written | Promise<Written>>> = {
  html: async (report) => writeHtml(report, await serif()),
  md: writeMarkdown,
  csv: writeCsv,
  json: writeJson,
  claimreview: writeClaimReview,
  // The fonts take 200 MB: only for who asks for a PDF.
  pdf: async (report) => (await import('./typeset.ts')).typeset(report).pdf,
}

/** A report in one of its formats, as the bytes of a file. Only for the process that makes reports. */
export async function writeReport(report: Report, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const written = await WRITERS[format](report)
  return typeof written === 'string' ? new TextEncoder().encode(written) : written
}
