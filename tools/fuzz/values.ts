import type { Random } from '#board/testing/random.ts'

/** Text that programs have stumbled over: control characters, half letters, numbers at their ends, names of objects. */
export const ODD = [
  '',
  '\0',
  '\u0001\u001f',
  '\u007f',
  '\r\nX: y',
  '%00',
  '%ff',
  '%',
  '%zz',
  '%c0%af',
  '%E0%A4%A',
  '%ed%a0%80',
  '..',
  '../../..',
  '..%2f..%2f',
  '..;/',
  '%2e%2e/',
  '\\',
  '%5c',
  '//',
  '*',
  '?',
  '#',
  ';',
  '&&',
  "'",
  '"',
  '<script>',
  '${7*7}',
  '\u00e4',
  '\ud83d\ude00',
  '\ud800',
  '\u202e',
  '-1',
  '0',
  '1e309',
  'NaN',
  '9007199254740993',
  '99999999999999999999',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  'toString',
  'then',
  '$undefined',
  '$F1',
  '$K1',
  '$@1',
] as const

/** One odd text, or a long or random one. */
export function oddText(random: Random): string {
  const kind = random.below(12)
  if (kind === 0) return random.pick(['a', '\u00e4', '%41', '/', '"']).repeat(random.below(4_000))
  if (kind === 1) return Array.from({ length: random.below(30) }, () => String.fromCharCode(random.below(256))).join('')
  return random.pick(ODD)
}

/** Any value that JSON can hold, a few levels deep. */
export function oddJson(random: Random, depth = 3): unknown {
  const kind = random.below(depth === 0 ? 5 : 8)
  if (kind === 0) return random.pick([null, true, false])
  if (kind === 1) return random.pick([0, -1, 1.5, 2 ** 53, -(2 ** 63), 1e308])
  if (kind <= 4) return oddText(random)
  if (kind === 5) return Array.from({ length: random.below(5) }, () => oddJson(random, depth - 1))
  return Object.fromEntries(
    Array.from({ length: random.below(5) }, () => [
      random.pick(['id', 'command', 'type', 'body', 'text', oddText(random)]),
      oddJson(random, depth - 1),
    ]),
  )
}

/** A text with a piece cut out, doubled, replaced or put in. */
export function bent(random: Random, text: string): string {
  const from = random.below(text.length + 1)
  const to = Math.min(text.length, from + random.below(8))
  const middle = [oddText(random), '', text.slice(from, to).repeat(2)][random.below(3)] ?? ''
  return text.slice(0, from) + middle + text.slice(to)
}
