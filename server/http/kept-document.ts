import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

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

  /** The answer to a GET with these headers: 304 when the reader has it already, else the smallest form that they take. */
  answer(headers: Headers): Response {
    const [br, gzip, plain] = this.#forms
    const takes = (name: string) => takesEncoding(headers.get('accept-encoding') ?? '', name)
    const form = takes('br') ? br : takes('gzip') ? gzip : plain
    const sent = new Headers({
      etag: form.tag,
      vary: 'Accept-Encoding, Accept-Language, Cookie',
      // Kept by browsers, and asked for again each time: it changes with the version that runs.
      'cache-control': 'no-cache',
      'content-language': this.#language,
    })
    if (hasTag(headers.get('if-none-match'), form.tag)) return new Response(null, { status: 304, headers: sent })
    sent.set('content-type', this.#type)
    sent.set('content-length', String(form.body.length))
    if (form.encoding) sent.set('content-encoding', form.encoding)
    return new Response(form.body, { headers: sent })
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
function hasTag(wanted: string | null, tag: string): boolean {
  const tags = (wanted ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}
