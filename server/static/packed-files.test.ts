import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packStatic } from './pack.ts'
import { readPacked } from './packed-files.ts'

const SCRIPT = 'export const words = "so many words, so many words";\n'.repeat(40)
let folder: string
let server: Server

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimboard-packed-'))
  await mkdir(path.join(folder, 'chunks'))
  await writeFile(path.join(folder, 'chunks', 'a~1.js'), SCRIPT)
  await writeFile(path.join(folder, 'chunks', 'a.css'), 'a { color: red }')
  await writeFile(path.join(folder, 'font.woff2'), 'packed already')
  await writeFile(path.join(folder, 'font.ttf'), 'of no use to a page')
  await packStatic(folder)
  await writeFile(path.join(folder, 'chunks', 'unpacked.js'), SCRIPT)
  const answer = await readPacked(folder, '/_next/static')
  server = createServer((asked, response) => {
    if (!answer(asked, response)) response.writeHead(418).end('the pages answer')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

type Told = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

function ask(address: string, encodings?: string, method = 'GET'): Promise<Told> {
  const place = server.address()
  const port = place !== null && typeof place === 'object' ? place.port : 0
  const headers = encodings === undefined ? {} : { 'accept-encoding': encodings }
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: address, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('packed files', () => {
  it('come to whoever takes brotli, whole and to be kept for good', async () => {
    const { status, headers, body } = await ask('/_next/static/chunks/a~1.js?v=2', 'gzip, deflate, br, zstd')
    expect(status).toBe(200)
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT)
    expect(headers).toMatchObject({
      'content-type': 'application/javascript; charset=UTF-8',
      'content-encoding': 'br',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
      'cache-control': expect.stringContaining('immutable'),
    })
    expect((await ask('/_next/static/chunks/a.css', 'br')).headers['content-type']).toMatch(/^text\/css/)
  })

  it('answer HEAD without a body', async () => {
    const { status, headers, body } = await ask('/_next/static/chunks/a.css', 'br', 'HEAD')
    expect([status, body.length]).toEqual([200, 0])
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
  })

  it.each(['br', 'gzip', undefined])(
    'bring a typeface as it is, whatever the client unpacks (%s)',
    async (encodings) => {
      const { status, headers, body } = await ask('/_next/static/font.woff2', encodings)
      expect([status, body.toString()]).toEqual([200, 'packed already'])
      expect(headers).toMatchObject({
        'content-type': 'font/woff2',
        'cache-control': expect.stringContaining('immutable'),
      })
      expect(headers).not.toHaveProperty('content-encoding')
      expect(headers).not.toHaveProperty('vary')
    },
  )

  it.each([undefined, '', 'gzip, deflate', 'gzip, br;q=0', 'br; q=0.000, gzip', 'brotli', 'xbr'])(
    'leave to the pages who takes no brotli (%s)',
    async (encodings) => {
      expect((await ask('/_next/static/chunks/a~1.js', encodings)).status).toBe(418)
    },
  )

  it.each([
    '/_next/static/chunks/unpacked.js',
    '/_next/static/font.ttf',
    '/_next/static/chunks/a.css.br',
    '/_next/static/chunks/../chunks/a.css',
    '/_next/static/chunks/%2e%2e/chunks/a.css',
    '/_next/static/../../package.json',
    '/',
  ])('know nothing of %s', async (address) => {
    expect((await ask(address, 'br')).status).toBe(418)
  })

  it('leave other methods to the pages', async () => {
    expect((await ask('/_next/static/chunks/a.css', 'br', 'POST')).status).toBe(418)
  })
})
