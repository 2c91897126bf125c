import type { Fault } from './problem.ts'

/** Largest body of a request in bytes: an article of the longest kind in the widest letters, with room to spare. */
export const MOST_BYTES = 2 * 1024 * 1024

/** Reads a JSON body, or says what is wrong with it. A body that is too large is not read to its end. */
export async function readJson(
  request: Request,
  mostBytes = MOST_BYTES,
): Promise<{ json: unknown } | { fault: Fault }> {
  if (!isJson(request.headers)) return { fault: 'media_type' }
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return { fault: 'too_large' }
  // Whoever hangs up in the middle is no trouble of ours, nor of the database's.
  const bytes = await readBytes(request, mostBytes).catch(() => undefined)
  if (bytes === undefined) return { fault: 'bad_request' }
  if (bytes === null) return { fault: 'too_large' }
  if (bytes.byteLength === 0) return { fault: 'empty_body' }
  const text = decode(bytes)
  if (text === null) return { fault: 'bad_utf8' }
  try {
    const json: unknown = JSON.parse(text)
    return { json }
  } catch {
    return { fault: 'not_json' }
  }
}

/** Reads a body as text, or null when it is too large, broken off or no UTF-8; what is too large is not read to its end. */
export async function readText(request: Request, mostBytes: number): Promise<string | null> {
  const bytes = await readBytes(request, mostBytes).catch(() => null)
  return bytes && decode(bytes)
}

// A form of a foreign page can send text/plain or a form, never JSON, without asking first.
function isJson(headers: Headers): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  return type.trim().toLowerCase() === 'application/json' && !headers.has('content-encoding')
}

async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array | null> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength
    if (size > mostBytes) {
      await reader?.cancel()
      return null
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
