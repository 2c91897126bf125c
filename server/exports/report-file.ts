import { FILES } from '#board/report/formats.ts'
import type { MadeReport } from './order.ts'

const CHUNK = 64 * 1024

/** A report as a download, named by what it is on and of which state. */
export function fileOf(made: MadeReport): Response {
  const { type, ending } = FILES[made.format]
  const file = `${plainName(made.title)}-${made.seq}.${ending}`
  return new Response(streamOf(made.bytes), {
    headers: {
      'content-type': type,
      'content-length': String(made.bytes.byteLength),
      'content-disposition': `attachment; filename="${asciiName(file)}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
      'x-content-type-options': 'nosniff',
      ...cachingOf(made),
    },
  })
}

/** The answer to who has this very report already. */
export function unchanged(made: MadeReport): Response {
  return new Response(null, { status: 304, headers: cachingOf(made) })
}

/** True when the If-None-Match of a request names this report. */
export function isKnown({ tag }: MadeReport, ifNoneMatch: string | null): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(`"${tag}"`)
}

// The state at a seq never changes, but who may read it does: no browser keeps it. A program that does may ask by its tag.
const cachingOf = ({ tag }: MadeReport) => ({ etag: `"${tag}"`, 'cache-control': 'private, no-store' })

// Many may be sent the same bytes at once; as a body of its own each would have a copy of them.
function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.byteLength) return controller.close()
        controller.enqueue(bytes.slice(at, (at += CHUNK)))
      },
    },
    { highWaterMark: 0 },
  )
}

const plainName = (title: string) =>
  title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .match(/^.{0,60}/u)?.[0] || 'report'

const asciiName = (name: string) => name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '')
