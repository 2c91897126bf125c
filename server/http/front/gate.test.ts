import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { judgeRequest, LARGEST_FORM, LONGEST_TARGET, MOST_HEADERS } from './gate.ts'

const FORM = 'multipart/form-data; boundary=----WebKitFormBoundaryabc123'

/** What the gate says of a request that is in order but for what is given. */
function judge(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  more: readonly string[] = ['Host', 'desk'],
) {
  const request = new IncomingMessage(new Socket())
  request.method = method
  request.url = url
  request.httpVersion = '1.1'
  request.headers = headers
  request.rawHeaders = [...Object.entries(headers).flat(), ...more]
  return judgeRequest(request)
}

describe('the address of a request', () => {
  it.each([
    '/',
    '/boards/01943c5e-7b00-7000-8000-000000000003',
    '/sign-in?next=%2Fdesk&utm=%e4',
    '/%C3%A4',
    '/a?q=%0d%0a',
  ])('may be %s', (url) => expect(judge('GET', url)).toBe(null))

  it.each([
    '*',
    '',
    'boards',
    'http://desk/boards',
    '/boards/%ff',
    '/api/v1/%',
    '/join/%E0%A4%A',
    '/a%00b',
    '/a%0d%0aSet-Cookie:x',
    '/a%7f',
    '/a?x=%00',
    '/a b',
    '/\u00e4',
    '/a\u0000',
  ])('may not be %j', (url) => expect(judge('GET', url)).toEqual({ fault: 'bad_target' }))

  it('may be long, but not longer than is read', () => {
    expect(judge('GET', '/'.padEnd(LONGEST_TARGET, 'a'))).toBe(null)
    expect(judge('GET', '/'.padEnd(LONGEST_TARGET + 1, 'a'))).toEqual({ fault: 'target_too_long' })
  })
})

describe('the head of a request', () => {
  it('names one host', () => {
    expect(judge('GET', '/', {}, [])).toEqual({ fault: 'bad_request' })
    expect(judge('GET', '/', {}, ['Host', 'desk', 'host', 'desk'])).toEqual({ fault: 'bad_request' })
  })

  it('has no more lines than are read', () => {
    const lines = Array.from({ length: MOST_HEADERS }, (_, n) => [`X-${n}`, 'x']).flat()
    expect(judge('GET', '/', {}, ['Host', 'desk', ...lines.slice(2)])).toBe(null)
    expect(judge('GET', '/', {}, ['Host', 'desk', ...lines])).toEqual({ fault: 'headers_too_large' })
  })
})

describe('a method', () => {
  const page = ['GET', 'HEAD', 'POST', 'OPTIONS']
  it.each([
    ['TRACE', '/', page],
    ['DELETE', '/sign-in', page],
    ['PUT', '/api/auth/session', page],
    ['POST', '/_next/static/one.js', ['GET', 'HEAD', 'OPTIONS']],
    ['DELETE', '/api/v1/me', ['GET', 'HEAD', 'OPTIONS']],
    ['PROPFIND', '/api/v1/boards/', ['GET', 'HEAD', 'POST', 'OPTIONS']],
    ['HEAD', '/api/v1/boards/x/commands', ['POST', 'OPTIONS']],
    ['POST', '/api/v1/openapi.json', ['GET', 'HEAD', 'OPTIONS']],
  ])('%s of %s is refused with what is allowed', (method, url, allow) =>
    expect(judge(method, url)).toEqual({ fault: 'method', allow }),
  )

  it('is told to whoever asks', () => {
    expect(judge('OPTIONS', '*')).toEqual({ options: page })
    expect(judge('OPTIONS', '/sign-in')).toEqual({ options: page })
    expect(judge('OPTIONS', '/api/v1/me/read')).toEqual({ options: ['PUT', 'OPTIONS'] })
  })

  it('of an address of the interface where nothing is, is the interface’s to refuse, and TRACE ours', () => {
    expect(judge('GET', '/api/v1/nowhere')).toBe(null)
    expect(judge('TRACE', '/api/v1/nowhere')).toEqual({ fault: 'no_such_path' })
  })
})

describe('a form', () => {
  const post = (headers: Record<string, string>, url = '/sign-in') => judge('POST', url, headers)

  it.each([
    [{ 'content-type': FORM, 'content-length': '10' }],
    [{ 'content-type': 'multipart/form-data; charset=utf-8; boundary="a b"', 'content-length': '10' }],
    [{ 'content-type': 'text/plain;charset=UTF-8', 'content-length': '2', 'next-action': 'x' }],
  ])('as browsers send it goes on: %j', (headers) => expect(post(headers)).toBe(null))

  it.each([
    [{ 'content-type': FORM, 'content-length': '0' }],
    [{ 'content-type': 'multipart/form-data', 'content-length': '10' }],
    [{ 'content-type': 'text/plain', 'content-length': '10' }],
    [{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': '10' }],
    [{ 'content-length': '10' }],
  ])('that nobody could read is refused: %j', (headers) => expect(post(headers)).toEqual({ fault: 'bad_form' }))

  it('says how long it is, and is not too long', () => {
    expect(post({ 'content-type': FORM })).toEqual({ fault: 'length_missing' })
    expect(post({ 'content-type': FORM, 'content-length': String(LARGEST_FORM + 1) })).toEqual({ fault: 'too_large' })
  })

  it('to REST and to a provider’s way back is not ours to judge', () => {
    expect(post({ 'content-type': 'application/json' }, '/api/v1/boards')).toBe(null)
    expect(post({}, '/api/auth/callback/oidc')).toBe(null)
  })
})
