import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { reportPlace, type ReportPlace } from '#board/answers/report-place.ts'
import { LANGUAGES } from '#board/kernel/language.ts'
import { type Refusal, refuse } from '#board/kernel/refusal.ts'
import { FILES, FORMATS } from '#board/report/formats.ts'
import { viewerFromHeaders, type Viewer } from '../../auth/viewer.ts'
import type { Ticket } from '../../fair-queue.ts'
import { maySee, orderReport } from '../../exports/order-report.ts'
import type { MadeReport, ReportOrder } from '../../exports/order.ts'
import { fileOf, isKnown, unchanged } from '../../exports/report-file.ts'
import { type Outcome, reports } from '../../exports/reports.ts'
import { endpoint, type Reply } from '../endpoint.ts'
import { boardParams } from './shapes.ts'

// Long enough for nearly every report, and shorter than the patience of any proxy.
const WAIT_S = 25
const LONGEST_WAIT_S = 50
const ASK_AGAIN_S = 2

/** The report of a board at a seq in a format and language, as a file; or, when it takes longer, where it stands. */
export const readReport = endpoint({
  method: 'GET',
  path: '/api/v1/boards/{boardId}/report',
  id: 'readReport',
  params: boardParams,
  query: z.strictObject({
    format: z.enum(FORMATS).default('html'),
    at: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Seq of the state to report; the newest without it' }),
    language: z.enum(LANGUAGES).default('en'),
  }),
  headers: z.object({
    Prefer: z
      .string()
      .optional()
      .meta({
        description: `\`wait=10\` answers 202 after so many seconds at most (${WAIT_S} without it, never more than ${LONGEST_WAIT_S}); \`respond-async\` at once, unless it is there`,
      }),
    'If-None-Match': z
      .string()
      .optional()
      .meta({ description: 'The ETag of a report that is known: 304 when it is still so' }),
  }),
  answer: { media: FORMATS.map((format) => FILES[format].type) },
  later: reportPlace,
  refuses: ['INVALID', 'NOT_FOUND', 'BUSY'],
  run: async ({ viewer, params, query, request }) => {
    const order = await orderReport(viewer, params.boardId, query)
    if (!order) return refuse('NOT_FOUND')
    const asked = reports().ask(viewer.userId, order)
    if ('refused' in asked) return asked
    if ('made' in asked) return handOut(asked.made, request)
    const waited = await waitFor(asked.ticket, order, request)
    // Rights may have ended while it was made.
    const refusal = await refusalNow(request, viewer, order)
    if (refusal) return { refused: refusal }
    if ('refused' in waited) return waited
    return 'state' in waited ? { response: comeAgain(order, waited) } : handOut(waited, request)
  },
})

function handOut(made: MadeReport, request: Request): Reply {
  const known = isKnown(made, request.headers.get('if-none-match'))
  return { response: known ? unchanged(made) : fileOf(made) }
}

/** The report, once it is made; where it stands, when that takes longer than the request is patient or is there. */
async function waitFor(
  ticket: Ticket<Outcome>,
  { seq }: ReportOrder,
  request: Request,
): Promise<Outcome | ReportPlace> {
  const gone = new AbortController()
  const signal = AbortSignal.any([request.signal, gone.signal])
  const later = pause(waitOf(request.headers) * 1_000, null, { signal }).catch(() => null)
  try {
    const outcome = await Promise.race([ticket.done, later])
    if (outcome !== null) return outcome
    const ahead = ticket.ahead()
    return { state: ahead === null ? 'making' : 'waiting', ahead: ahead ?? 0, seq }
  } finally {
    gone.abort()
    ticket.leave()
  }
}

// RFC 7240. What is not understood is passed over, as it asks for.
function waitOf(headers: Headers): number {
  const prefer = (headers.get('prefer') ?? '').split(',').map((one) => one.trim().toLowerCase())
  const wait = prefer.map((one) => /^wait ?= ?(\d{1,6})$/.exec(one)?.[1]).find((one) => one !== undefined)
  if (wait !== undefined) return Math.min(Number(wait), LONGEST_WAIT_S)
  return prefer.includes('respond-async') ? 0 : WAIT_S
}

async function refusalNow({ headers }: Request, before: Viewer, order: ReportOrder): Promise<Refusal | null> {
  const viewer = await viewerFromHeaders(headers)
  if (viewer?.userId !== before.userId) return refuse('SIGNED_OUT').refused
  return (await maySee(viewer, order)) ? null : refuse('NOT_FOUND').refused
}

function comeAgain({ boardId, seq, format, language }: ReportOrder, place: ReportPlace): Response {
  const query = new URLSearchParams({ format, at: String(seq), language })
  const headers = {
    location: `/api/v1/boards/${boardId}/report?${query}`,
    'retry-after': String(ASK_AGAIN_S),
    'cache-control': 'private, no-store',
  }
  return Response.json(place, { status: 202, headers })
}
