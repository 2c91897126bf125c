import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { furnish } from '../house.ts'

declare module '../house.ts' {
  interface House {
    descriptions: Map<string, KeptDocument>
  }
}

/** The descriptions of the interface that have been made, by language: the route makes them, the front sends them. */
export const descriptions = () => furnish('descriptions', () => new Map())

/** An answer as Node or a route can send it. */
export type Reply = {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer<ArrayBuffer> | null
}

type Form = { readonly body: Buffer<ArrayBuffer>; readonly tag: string; readonly encoding: 'br' | 'gzip' | null }

/** A document that is the same for everybody who reads a language: packed once, and known by a strong tag of each form. */
export class KeptDocument {
  readonly #type: string
  readonly #language: string
  readonly #forms: readonly [br: Form, gzip: Form, plain: Form]

  constructor(text: string, { type, language }: { type: string; language: string }) {
    const plain = Buffer.from(text)
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    this.#type = type
    this.#language = language
    this.#forms = [
      { body: Buffer.from(brotliCompressSync(plain, quality)), tag: `"${hash}-br"`, encoding: 'br' },
      { body: Buffer.from(gzipSync(plain, { level: 9 })), tag: `"${hash}-gzip"`, encoding: 'gzip' },
      { body: plain, tag: `"${hash}"`, encoding: null },
    ]
  }

  /** What a GET with these two headers is answered: 304 when the reader has it already, else the smallest form that they take. */
  reply(accepted: string | null | undefined, wanted: string | null | undefined): Reply {
    const [br, gzip, plain] = this.#forms
    const takes = (name: string) => takesEncoding(accepted ?? '', name)
    const form = takes('br') ? br : takes('gzip') ? gzip : plain
    const headers = {
      etag: form.tag,
      vary: 'Accept-Encoding, Accept-Language, Cookie',
      // Kept by browsers, and asked for again each time: it changes with the version that runs.
      'cache-control': 'no-cache',
      'content-language': this.#language,
    }
    if (hasTag(wanted, form.tag)) return { status: 304, headers, body: null }
    const ofBody = { 'content-type': this.#type, 'content-length': String(form.body.length) }
    const encoding: Record<string, string> = form.encoding ? { 'content-encoding': form.encoding } : {}
    return { status: 200, headers: { ...headers, ...ofBody, ...encoding }, body: form.body }
  }

  /** The same for a route. */
  answer(asked: Headers): Response {
    const { status, headers, body } = this.reply(asked.get('accept-encoding'), asked.get('if-none-match'))
    return new Response(body, { status, headers })
  }
}

function takesEncoding(accepted: string, name: string): boolean {
  return accepted
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
    .some(([word, ...rest]) => word === name && !rest.some((part) => /^q=0(\.0*)?$/.test(part)))
}

// A tag that somebody on the way has made weak names the same form.
function hasTag(wanted: string | null | undefined, tag: string): boolean {
  const tags = (wanted ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}
