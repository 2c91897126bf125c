import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

type Kept = { readonly body: Buffer; readonly type: string; readonly encoding: 'br' | null }

/** Answers a request for a script, a style sheet or a typeface from memory; false when it is not there as the client takes it. */
export type PackedFiles = (request: IncomingMessage, response: ServerResponse) => boolean

const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}
// Packed already by its own format, so every client takes it as it is.
const TYPEFACE = '.woff2'
const TAKES_BROTLI = /(^|[\s,])br(?!\s*;\s*q=0(\.0*)?\s*(,|$))\s*(;|,|$)/

/** Reads what of a build below `base`, the address of its folder, is ready to be sent. It is little and stays in memory. */
export async function readPacked(folder: string, base: string): Promise<PackedFiles> {
  // What is served is found by its full address among what was there at the start: no path is ever put together.
  const files = new Map<string, Kept>()
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const kind = kindOf(name)
    if (kind === null) continue
    const address = `${base}/${kind.plain.split(path.sep).map(encodeURIComponent).join('/')}`
    files.set(address, { body: await readFile(path.join(folder, name)), type: kind.type, encoding: kind.encoding })
  }
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const file = files.get(request.url?.split('?', 1)[0] ?? '')
    if (!file || (file.encoding && !TAKES_BROTLI.test(String(request.headers['accept-encoding'] ?? '')))) return false
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.body.length,
      // The name holds a hash of the contents.
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...(file.encoding ? { 'Content-Encoding': file.encoding, Vary: 'Accept-Encoding' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : file.body)
    return true
  }
}

function kindOf(name: string): (Omit<Kept, 'body'> & { readonly plain: string }) | null {
  if (path.extname(name) === TYPEFACE) return { plain: name, type: 'font/woff2', encoding: null }
  if (path.extname(name) !== '.br') return null
  const plain = name.slice(0, -'.br'.length)
  const type = TYPES[path.extname(plain)]
  return type === undefined ? null : { plain, type, encoding: 'br' }
}
