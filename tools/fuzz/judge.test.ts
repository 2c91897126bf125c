import { describe, expect, it } from 'vitest'
import { faultIn } from './judge.ts'
import { readReply, type Reply } from './wire.ts'

const CARRIED =
  'x-content-type-options: nosniff\r\nContent-Security-Policy: x\r\nCross-Origin-Resource-Policy: same-origin'

const judge = (first: string, body = '', more: Partial<Reply> = {}, isCut = false) =>
  faultIn({ isCut }, { ...readReply(`HTTP/1.1 ${first}\r\n${CARRIED}\r\n\r\n${body}`), ended: 'closed', ...more })

describe('the judge of the fuzzer', () => {
  it('lets pass what is answered in order', () => {
    for (const first of ['200 OK', '304 Not Modified', '400 Bad Request', '429 Too Many Requests'])
      expect(judge(first, 'A sentence at the door.')).toBe(null)
    expect(judge('503 Service Unavailable\r\nRetry-After: 3')).toBe(null)
    expect(judge('405 Method Not Allowed\r\nAllow: GET')).toBe(null)
    expect(judge('100 Continue\r\n\r\nHTTP/1.1 200 OK')).toBe(null)
  })

  it('finds what is broken, and what is missing', () => {
    expect(judge('500 Internal Server Error')).toBe('500')
    expect(judge('503 Service Unavailable')).toBe('503')
    expect(judge('405 Method Not Allowed')).toBe('405 without Allow')
    expect(judge('200 OK', '', { ended: 'hung' })).toBe('no end of the answer')
    expect(judge('200 OK', '', { head: 'HTTP/1.1 200 OK' })).toContain('200 without x-content-type-options')
  })

  it('finds a stack in whatever is sent', () => {
    for (const stack of [
      'TypeError: x\n    at answer (server/http/front/front.ts:56:5)',
      '{"error":"at Object.<anonymous> (file:///desk/a.ts"}',
      'in node_modules/next',
    ])
      expect(judge('400 Bad Request', stack)).toBe('400 with a stack')
  })

  it('lets a script say what it likes', () => {
    const script = { body: 'throw Error("at node_modules/next")' }
    expect(judge('200 OK\r\nContent-Type: application/javascript; charset=UTF-8', '', script)).toBe(null)
  })

  it('expects an answer of whoever was let finish, and of nobody else', () => {
    expect(faultIn({ isCut: false }, { ...readReply(''), ended: 'reset' })).toBe('no answer, the connection reset')
    expect(faultIn({ isCut: true }, { ...readReply(''), ended: 'closed' })).toBe(null)
  })
})
