import { expect, it } from 'vitest'
import { readJson, readText } from './body.ts'

/** A request whose body is this text, or breaks off behind it. */
function sending(text: string, isBroken = false): Request {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text))
      if (isBroken) controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
      else controller.close()
    },
  })
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, duplex: 'half', body }
  return new Request('http://desk/api/v1/boards', sent)
}

it('takes JSON, and nothing larger than it may be', async () => {
  expect(await readJson(sending('{"a":1}'))).toEqual({ json: { a: 1 } })
  expect(await readJson(sending('{"a":1}'), 5)).toEqual({ fault: 'too_large' })
  expect(await readText(sending('abc'), 3)).toBe('abc')
  expect(await readText(sending('abcd'), 3)).toBe(null)
})

it('takes a body that breaks off for the fault of who sent it, not for a database that is away', async () => {
  expect(await readJson(sending('{"a":', true))).toEqual({ fault: 'bad_request' })
  expect(await readText(sending('abc', true), 10)).toBe(null)
})
