import { z } from 'zod'
import { refuse } from '#board/law/refusal.ts'
import type { ReportWords } from '#board/report/words.ts'
import { FORMATS, fileOf } from '../../exports/file.ts'
import { reportAt } from '../../exports/report-at.ts'
import { endpoint, type Described, type Endpoint, type EndpointId } from '../endpoint.ts'
import { boardParams } from './shapes.ts'

const spec = {
  method: 'GET',
  path: '/api/v1/boards/{boardId}/report',
  id: 'readReport' satisfies EndpointId,
  params: boardParams,
  query: z.strictObject({
    format: z.enum(['html', 'md', 'csv', 'json', 'claimreview', 'pdf']).default('html'),
    at: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Seq of the state to report; the newest without it' }),
    language: z.enum(['en', 'de']).default('en'),
  }),
  answer: { media: Object.values(FORMATS).map((format) => format.type) },
  refuses: ['INVALID', 'NOT_FOUND', 'BUSY'],
} as const

/** The report without its words, for the description of the interface. */
export const readReport: Described = spec

/** The report of a board at a seq in a format and language, as a file. The face brings the words. */
export function readReportIn(words: (language: 'en' | 'de') => ReportWords): Endpoint {
  return endpoint({
    ...spec,
    run: async ({ viewer, params, query }) => {
      const report = await reportAt(viewer, params.boardId, query.at ?? null, words(query.language))
      if (!report) return refuse('NOT_FOUND')
      const response = await fileOf(report, query.format)
      return response ? { response } : refuse('BUSY', { retryAfterMs: 3_000 })
    },
  })
}
