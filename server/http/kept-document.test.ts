import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { KeptDocument } from './kept-document.ts'

const TEXT = JSON.stringify({ words: 'claim '.repeat(500) })
const document = new KeptDocument(TEXT, { type: 'application/json', language: 'en' })
const ask = (headers: Record<string, string>) => document.answer(new Headers(headers))
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a kept document', () => {
  it('comes in the smallest form that the reader takes', async () => {
    const br = ask({ 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await bytes(br)).toString()).toBe(TEXT)
    const gzip = ask({ 'accept-encoding': 'gzip, br;q=0' })
    expect(gunzipSync(await bytes(gzip)).toString()).toBe(TEXT)
    const plain = ask({})
    expect(await plain.text()).toBe(TEXT)
    expect(plain.headers.get('content-length')).toBe(String(Buffer.byteLength(TEXT)))
  })

  it('is not sent again to whoever names its tag, weak or among others, and to nobody else', async () => {
    const tag = ask({ 'accept-encoding': 'br' }).headers.get('etag') ?? ''
    for (const wanted of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = ask({ 'accept-encoding': 'br', 'if-none-match': wanted })
      expect(answer.status).toBe(304)
      expect(await answer.text()).toBe('')
      expect(answer.headers.get('etag')).toBe(tag)
    }
    expect(ask({ 'accept-encoding': 'br', 'if-none-match': '"other"' }).status).toBe(200)
  })

  it('has a tag of its own in each form and for each text', () => {
    const tags = ['br', 'gzip', ''].map((one) => ask({ 'accept-encoding': one }).headers.get('etag'))
    const other = new KeptDocument('{}', { type: 'application/json', language: 'en' }).answer(new Headers())
    expect(new Set([...tags, other.headers.get('etag')]).size).toBe(4)
  })
})
