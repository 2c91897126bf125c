import type { IncomingMessage } from 'node:http'
import { methodsAt } from '../api/methods-at.ts'
import type { Fault } from '../problem.ts'

/** What stops a request before any page or endpoint sees it: a fault, or the answer to what may be asked of a place. */
export type Stop =
  { readonly fault: Fault; readonly allow?: readonly string[] } | { readonly options: readonly string[] }

/** Longest address that is read, in characters. */
export const LONGEST_TARGET = 8_000
/** Most header lines that are read; Node reads 16 kB of them. */
export const MOST_HEADERS = 100
/** Largest form in bytes: the longest fields of the largest form, in the widest letters. */
export const LARGEST_FORM = 256 * 1024

// The printable characters of ASCII: what RFC 3986 knows, and a few that browsers leave as they are.
const WRITABLE = /^\/[\x21-\x7e]*$/
// The characters that end a text in C, a line in HTTP, or a terminal's patience.
const CONTROLS = /[\0-\x1f\x7f]/
const REST = '/api/v1'
const ON_PAGES = ['GET', 'HEAD', 'POST', 'OPTIONS']
const ON_FILES = ['GET', 'HEAD', 'OPTIONS']
const BROWSER_FORM = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=("?)[\w'()+,./:=? -]{1,70}\1\s*(?:;|$)/i
const ACTION_TEXT = /^text\/plain\s*(?:;|$)/i

/** Judges how a request is written, without reading its body. Null when it may go on. */
export function judgeRequest(request: IncomingMessage): Stop | null {
  return judgeHead(request) ?? judgeMethod(request) ?? judgeForm(request)
}

function judgeHead({ rawHeaders, url = '', httpVersion, method }: IncomingMessage): Stop | null {
  if (rawHeaders.length > 2 * MOST_HEADERS) return { fault: 'headers_too_large' }
  const hosts = rawHeaders.filter((name, n) => n % 2 === 0 && name.toLowerCase() === 'host').length
  if (hosts > 1 || (hosts === 0 && httpVersion !== '1.0')) return { fault: 'bad_request' }
  if (url.length > LONGEST_TARGET) return { fault: 'target_too_long' }
  if (method === 'OPTIONS' && url === '*') return { options: ON_PAGES }
  return isReadable(url) ? null : { fault: 'bad_target' }
}

function isReadable(target: string): boolean {
  if (!WRITABLE.test(target)) return false
  const [path = '', ...query] = target.split('?')
  try {
    if (CONTROLS.test(decodeURIComponent(path))) return false
  } catch {
    return false
  }
  // What stands behind the question mark may be of another encoding, since others add to it; it is read leniently.
  return !/%(?:[01][0-9a-f]|7f)/i.test(query.join('?').replaceAll(/%0[9ad]/gi, ''))
}

function judgeMethod({ method = '', url = '' }: IncomingMessage): Stop | null {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const isRest = path === REST || path.startsWith(`${REST}/`)
  const allow = isRest ? methodsAt(path) : path.startsWith('/_next/') ? ON_FILES : ON_PAGES
  if (allow === null) return ON_PAGES.includes(method) ? null : { fault: 'no_such_path' }
  if (!allow.includes(method)) return { fault: 'method', allow }
  return method === 'OPTIONS' ? { options: allow } : null
}

// Pages take what React sends for a form or an action, and nothing else. What reads it throws at anything else.
function judgeForm({ method, url = '', headers }: IncomingMessage): Stop | null {
  if (method !== 'POST' || url.startsWith('/api/')) return null
  const { 'content-length': length, 'content-type': type = '', 'next-action': action } = headers
  if (length === undefined) return { fault: 'length_missing' }
  if (Number(length) > LARGEST_FORM) return { fault: 'too_large' }
  const isForm = BROWSER_FORM.test(type) || (action !== undefined && ACTION_TEXT.test(type))
  return isForm && Number(length) > 0 ? null : { fault: 'bad_form' }
}
