import { STATUS_CODES } from 'node:http'
import { type Refusal, RETRYABLE } from '#board/kernel/refusal.ts'
import { STATUS } from './status.ts'

/** What the transport itself refuses, before any command is read: a closed list. */
export const FAULTS = [
  'empty_body',
  'not_json',
  'bad_utf8',
  'media_type',
  'too_large',
  'bad_query',
  'no_such_path',
  'method',
  'bad_request',
  'bad_target',
  'target_too_long',
  'headers_too_large',
  'length_missing',
  'bad_form',
  'too_slow',
  'expectation',
  'too_many',
  'busy',
  'unexpected',
] as const
export type Fault = (typeof FAULTS)[number]

/** Sentences in the reader's language; the face brings them, since the house has no words of its own. */
export type Words = { readonly refusal: (refusal: Refusal) => string; readonly fault: (fault: Fault) => string }

/** The HTTP status of each fault. */
export const FAULT_STATUS: Readonly<Record<Fault, number>> = {
  empty_body: 400,
  not_json: 400,
  bad_utf8: 400,
  media_type: 415,
  too_large: 413,
  bad_query: 400,
  no_such_path: 404,
  method: 405,
  bad_request: 400,
  bad_target: 400,
  target_too_long: 414,
  headers_too_large: 431,
  length_missing: 411,
  bad_form: 400,
  too_slow: 408,
  expectation: 417,
  too_many: 429,
  busy: 503,
  unexpected: 500,
}

/** A refused request, as RFC 9457 has it; `code` is for programs, `detail` for people. */
export type Problem = Omit<Refusal, 'code'> & {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly requestId: string
}

/** The problem that a refusal is. */
export function problemOfRefusal(refusal: Refusal, words: Words, requestId: string): Response {
  const retryAfterMs = refusal.retryAfterMs ?? (RETRYABLE.has(refusal.code) ? 1_000 : undefined)
  const headers = new Headers()
  if (retryAfterMs !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1_000))))
  if (refusal.code === 'SIGNED_OUT') headers.set('www-authenticate', 'Bearer')
  const more = retryAfterMs === undefined ? {} : { retryAfterMs }
  return send({ ...refusal, ...more }, STATUS[refusal.code], words.refusal(refusal), requestId, headers)
}

/** The problem that a fault of the transport is. */
export function problemOfFault(fault: Fault, words: Words, requestId: string, headers = new Headers()): Response {
  return send({ code: fault.toUpperCase() }, FAULT_STATUS[fault], words.fault(fault), requestId, headers)
}

type Said = Omit<Refusal, 'code'> & { readonly code: string }

function send(said: Said, status: number, detail: string, requestId: string, headers: Headers): Response {
  const { code, ...more } = said
  const problem: Problem = {
    // Leads to the list of problems on the readable page of the interface.
    type: `/api#${code.toLowerCase()}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    code,
    requestId,
    ...more,
  }
  headers.set('content-type', 'application/problem+json; charset=utf-8')
  return new Response(JSON.stringify(problem), { status, headers })
}
