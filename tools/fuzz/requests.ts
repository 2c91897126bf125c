import type { Random } from '#board/testing/random.ts'
import { PAGES, FORMS, REST, AUTH, METHODS, OF_PAGES, ANY, MEANT, REPLIES } from './odd-http.ts'
import { bent, ODD, oddJson, oddText } from './values.ts'
import type { Sent } from './wire.ts'
import { type Headers, type Known, ofPage, asUtf8, whoever, write } from './write-request.ts'

/** Makes one request of its kind. */
type Make = (known: Known, random: Random) => Sent

const target: Make = (known, random) => {
  const place = random.pick([
    ...PAGES,
    ...REST.map(([, path]) => path),
    ...known.files,
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/data/x/sign-in.json',
  ])
  const address = asUtf8(bent(random, place))
  // Most of what is bent names nothing, and a page that says so is dear: HEAD costs the same, so few of them are enough.
  return write(
    known,
    random,
    random.chance(0.9) ? 'GET' : 'HEAD',
    random.chance(0.88) ? address + asUtf8(random.pick(['%ff', '%', '%00', '\0', ' ', '\u00e4', '%c0'])) : address,
  )
}

const method: Make = (known, random) =>
  write(
    known,
    random,
    random.pick(METHODS),
    random.pick([...PAGES, ...REST.map(([, path]) => path), '*', '/icon.svg', '/healthz', '/live/']),
    random.chance(0.3) ? whoever(known, random) : [],
  )

const header: Make = (known, random) => {
  const place = random.pick([
    '/icon.svg',
    '/api/v1/me',
    '/api/v1/openapi.json',
    '/healthz',
    '/_next/static/none.js',
    ...known.files,
  ])
  const some = Array.from(
    { length: 1 + random.below(4) },
    () =>
      [random.pick([...ANY, ...OF_PAGES]), random.chance(0.5) ? random.pick(MEANT) : asUtf8(oddText(random))] as const,
  )
  const many = random.chance(0.03) ? Array.from({ length: random.below(300) }, (_, n) => [`X-${n}`, 'y'] as const) : []
  return write(known, random, 'GET', place, [...some, ...many])
}

const json: Make = (known, random) => {
  const [verb, path] = random.pick(REST)
  const full = {
    id: random.uuid(),
    command: {
      type: random.pick(['comment.add', 'claim.add', 'verdict.give', 'board.rename', oddText(random)]),
      claimId: random.uuid(),
      body: oddJson(random),
      commentId: random.uuid(),
    },
  }
  const text = JSON.stringify(random.chance(0.5) ? full : oddJson(random))
  const body = asUtf8(random.chance(0.4) ? bent(random, text) : text)
  const type = random.chance(0.8)
    ? 'application/json'
    : random.pick([
        'text/plain',
        'application/json; charset=latin1',
        'application/x-www-form-urlencoded',
        '',
        oddText(random).replace(/[^\x20-\x7e]/g, ''),
      ])
  const place = random.chance(0.3)
    ? `${path}${path.includes('?') ? '&' : '?'}${random.pick(['at', 'after', 'limit', 'format', 'language'])}=${encodeURIComponent(oddText(random).toWellFormed()).slice(0, 500)}`
    : path
  const length: Headers = random.chance(0.1)
    ? [['Content-Length', random.pick(['0', '5', '99999999999', '-1', 'x', '3000000'])]]
    : random.chance(0.1)
      ? [['Transfer-Encoding', 'chunked']]
      : []
  return write(
    known,
    random,
    verb,
    place,
    [['Content-Type', type], ...whoever(known, random), ...length],
    verb === 'GET' && random.chance(0.8) ? '' : body,
  )
}

const form: Make = (known, random) => {
  const border = random.pick(['x', '----WebKitFormBoundaryabc', '"a b"', '', '-'.repeat(80), '\u00e4'])
  const fields = Array.from({ length: random.below(4) }, () => {
    const name = random.pick([
      'email',
      'password',
      'next',
      '0',
      '1_email',
      '$ACTION_REF_1',
      '$ACTION_1:0',
      '$ACTION_1:1',
      '$ACTION_KEY',
      `$ACTION_ID_${random.pick(known.actions).id}`,
      oddText(random),
    ])
    return `--${border.replaceAll('"', '')}\r\nContent-Disposition: form-data; name="${asUtf8(name)}"${random.chance(0.1) ? '; filename="x"' : ''}\r\n\r\n${asUtf8(oddText(random))}\r\n`
  })
  const whole = `${fields.join('')}${random.chance(0.8) ? `--${border.replaceAll('"', '')}--\r\n` : ''}`
  const type = random.pick([
    `multipart/form-data; boundary=${border}`,
    `multipart/form-data; boundary=${border}`,
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    'multipart/mixed; boundary=x',
  ])
  return write(
    known,
    random,
    'POST',
    random.pick(FORMS),
    [['Content-Type', type], ...ofPage(known, random)],
    random.chance(0.2) ? bent(random, whole) : whole,
  )
}

const action: Make = (known, random) => {
  const odd = (depth: number): unknown => {
    if (depth === 0 || random.chance(0.5)) return random.chance(0.6) ? random.pick(REPLIES) : oddText(random)
    return random.chance(0.7)
      ? Array.from({ length: random.below(4) }, () => odd(depth - 1))
      : { [random.pick(['at', 'then', '__proto__', 'kept'])]: odd(depth - 1) }
  }
  const args = JSON.stringify(random.chance(0.8) ? [odd(2), odd(2)].slice(random.below(2)) : oddJson(random))
  const id = random.chance(0.9) ? random.pick(known.actions).id : oddText(random).replace(/[^\x21-\x7e]/g, '')
  const headers: Headers = [['Next-Action', id], ['Accept', 'text/x-component'], ...ofPage(known, random)]
  const text = random.chance(0.2) ? bent(random, args) : args
  if (random.chance(0.5))
    return write(
      known,
      random,
      'POST',
      random.pick(FORMS),
      [...headers, ['Content-Type', 'text/plain;charset=UTF-8']],
      asUtf8(text),
    )
  const parts = [
    ['0', text],
    ['1', random.pick(REPLIES)],
    [`_1_${random.pick(['email', 'name', 'password'])}`, oddText(random)],
  ].slice(0, 1 + random.below(3))
  const body = parts
    .map(
      ([name = '', value = '']) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${asUtf8(value)}\r\n`,
    )
    .join('')
  return write(
    known,
    random,
    'POST',
    random.pick(FORMS),
    [...headers, ['Content-Type', 'multipart/form-data; boundary=x']],
    `${body}--x--\r\n`,
  )
}

// What an action never wants: no list of arguments, too few of them, values of no kind it knows, and React's references, of
// which some throw once they are looked at.
const NO_ACTION_WANTS = [
  ...['', 'null', '{}', '[]', '[null]'],
  ...[
    ...[...REPLIES, ...ODD].map((text) => JSON.stringify(text)),
    ...[
      'null',
      '0',
      '[]',
      '{}',
      'true',
      '{"kind":"password"}',
      '{"kind":"totp","code":[]}',
      '{"get":"x"}',
      '{"id":"$T"}',
    ],
  ].map((value) => `[${value},${value}]`),
]

/**
 * Each action of the build with odd lists of arguments, from a page that sends it, by somebody signed in and by nobody: with
 * each list, or with one in so many, not the same for every action.
 */
export function eachAction(known: Known, random: Random, oneIn: number): Sent[] {
  return known.actions.flatMap(({ id, page }) => {
    const first = random.below(oneIn)
    const some = NO_ACTION_WANTS.filter((_, n) => n % oneIn === first)
    return some.map((text, n) =>
      write(
        known,
        random,
        'POST',
        page,
        [
          ['Next-Action', id],
          ['Accept', 'text/x-component'],
          ['Content-Type', 'text/plain;charset=UTF-8'],
          ['Origin', `http://${known.host}`],
          ['Sec-Fetch-Site', 'same-origin'],
          ...(n % 4 === 0 ? [] : [['Cookie', random.pick(known.cookies)] as const]),
        ],
        asUtf8(text),
      ),
    )
  })
}

const auth: Make = (known, random) => {
  const place = `/api/auth/${random.chance(0.5) ? random.pick(AUTH) : asUtf8(bent(random, random.pick(AUTH)))}`
  const isPost = random.chance(0.5)
  const headers: Headers = [
    ['Content-Type', random.pick(['application/x-www-form-urlencoded', 'application/json', 'text/plain'])],
    ...ofPage(known, random),
  ]
  return isPost
    ? write(
        known,
        random,
        'POST',
        place,
        headers,
        asUtf8(random.pick(['csrfToken=x', '{"csrfToken":1}', oddText(random)])),
      )
    : write(known, random, 'GET', place, ofPage(known, random))
}

const page: Make = (known, random) => {
  const some = Array.from(
    { length: 1 + random.below(3) },
    () =>
      [
        random.pick(OF_PAGES.filter((name) => name !== 'Next-Action')),
        random.chance(0.6) ? random.pick(MEANT) : oddText(random).replace(/[^\x20-\x7e]/g, ''),
      ] as const,
  )
  const query = random.chance(0.5)
    ? `?${random.pick(['next', 'error', '_rsc', 'view', oddText(random).replace(/[^\w]/g, '')])}=${encodeURIComponent(oddText(random).toWellFormed()).slice(0, 300)}`
    : ''
  const reader = random.chance(0.5)
    ? ofPage(known, random).filter(([name]) => name === 'Cookie')
    : [['Cookie', random.pick(MEANT)] as const]
  return write(known, random, 'GET', random.pick(PAGES) + query, [...some, ...reader])
}

const raw: Make = (known, random) => {
  const lines = [
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: ${known.host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`,
    `POST /api/v1/boards HTTP/1.1\r\nHost: ${known.host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n`,
    `POST /sign-in HTTP/1.1\r\nHost: ${known.host}\r\nContent-Length: 9\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\nabc`,
    `GET / HTTP/9.9\r\nHost: ${known.host}\r\n\r\n`,
    'GET /\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: ${known.host}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    `GET /icon.svg HTTP/1.1\r\nHost: ${known.host}\r\n X: folded\r\n\r\n`,
  ]
  const text = random.pick(lines)
  return { bytes: Buffer.from(random.chance(0.5) ? bent(random, text) : text, 'latin1'), isCut: true }
}

/** The kinds of requests, how many of a hundred are of each, and what makes one. Pages are few: each costs what ten others do. */
export const KINDS: readonly { readonly name: string; readonly share: number; readonly make: Make }[] = [
  { name: 'addresses', share: 22, make: target },
  { name: 'methods', share: 14, make: method },
  { name: 'headers', share: 23, make: header },
  { name: 'JSON', share: 20, make: json },
  { name: 'forms', share: 4, make: form },
  { name: 'actions', share: 4, make: action },
  { name: 'sign-in through others', share: 4, make: auth },
  { name: 'pages', share: 2, make: page },
  { name: 'no HTTP at all', share: 7, make: raw },
]
