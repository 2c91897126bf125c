import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

type Packed = { readonly body: Buffer; readonly type: string }

/** Answers a request for a script or style sheet with its packed copy; false when there is none or the client takes none. */
export type PackedFiles = (request: IncomingMessage, response: ServerResponse) => boolean

const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}
const TAKES_BROTLI = /(^|[\s,])br(?!\s*;\s*q=0(\.0*)?\s*(,|$))\s*(;|,|$)/

/** Reads the packed copies of a build below `base`, the address of its folder. They are few and small, and stay in memory. */
export async function readPacked(folder: string, base: string): Promise<PackedFiles> {
  // What is served is found by its full address among what was there at the start: no path is ever put together.
  const files = new Map<string, Packed>()
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names.filter((one) => one.endsWith('.br'))) {
    const plain = name.slice(0, -'.br'.length)
    const type = TYPES[path.extname(plain)]
    if (type === undefined) continue
    const address = `${base}/${plain.split(path.sep).map(encodeURIComponent).join('/')}`
    files.set(address, { body: await readFile(path.join(folder, name)), type })
  }
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const file = files.get(request.url?.split('?', 1)[0] ?? '')
    if (!file || !TAKES_BROTLI.test(String(request.headers['accept-encoding'] ?? ''))) return false
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Encoding': 'br',
      'Content-Length': file.body.length,
      // The name holds a hash of the contents.
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    response.end(request.method === 'HEAD' ? undefined : file.body)
    return true
  }
}
