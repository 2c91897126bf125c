import type { Random } from '#board/testing/random.ts'
import type { Sent } from './wire.ts'

/** What a fuzzer knows of the desk that it writes to. */
export type Known = {
  readonly host: string
  /** `Bearer …` of people of the desk. */
  readonly tokens: readonly string[]
  /** Cookie headers of people who are signed in. */
  readonly cookies: readonly string[]
  /** The server actions of the build, each with the address of a page that sends it. */
  readonly actions: readonly { readonly id: string; readonly page: string }[]
  /** Addresses of files of the build. */
  readonly files: readonly string[]
}

/** Header lines in their order; a name may come twice. */
export type Headers = readonly (readonly [name: string, value: string])[]

const someAddress = (random: Random): string => `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`

/** A request as bytes. A length of the body is added, unless the headers say another, or that it comes in pieces. */
export function write(
  known: Known,
  random: Random,
  method: string,
  target: string,
  headers: Headers = [],
  body = '',
): Sent {
  const has = (name: string) => headers.some(([one]) => one.toLowerCase() === name)
  const own: Headers = [
    ...(has('host') ? [] : [['Host', known.host] as const]),
    ...(has('connection') ? [] : [['Connection', 'close'] as const]),
    ...(has('x-forwarded-for') ? [] : [['X-Forwarded-For', someAddress(random)] as const]),
    ...(has('content-length') || has('transfer-encoding') || (body === '' && method !== 'POST')
      ? []
      : [['Content-Length', String(Buffer.byteLength(body, 'latin1'))] as const]),
  ]
  const lines = [...own, ...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const head = `${method} ${target} HTTP/1.1\r\n${lines}\r\n`
  // Whatever may leave the server waiting for more is ended from here, so that only a real hang is one.
  const isCut =
    has('content-length') ||
    has('transfer-encoding') ||
    has('connection') ||
    has('upgrade') ||
    /[\r\n]/.test(head.replace(/\r\n/g, ''))
  return { bytes: Buffer.from(head + body, 'latin1'), isCut: isCut || own.length === 0 }
}

/** Text as the bytes of UTF-8, one letter a byte, as `write` takes it. */
export const asUtf8 = (text: string) => Buffer.from(text).toString('latin1')

/** Nobody, somebody with a token, or somebody signed in who comes from a page of the desk. */
export function whoever(known: Known, random: Random): Headers {
  const kind = random.below(3)
  if (kind === 0) return []
  return kind === 1
    ? [['Authorization', random.pick(known.tokens)]]
    : [
        ['Cookie', random.pick(known.cookies)],
        ['Origin', `http://${known.host}`],
      ]
}

/** What a page of ours says of itself when it sends a form; sometimes somebody is signed in there. */
export const ofPage = (known: Known, random: Random): Headers => [
  ['Origin', `http://${known.host}`],
  ['Sec-Fetch-Site', 'same-origin'],
  ...(random.chance(0.3) ? [['Cookie', random.pick(known.cookies)] as const] : []),
]
