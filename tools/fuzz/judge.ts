import type { Reply, Sent } from './wire.ts'

// As V8 writes them, and places that only a stack or a config would name.
const STACK = /\n\s+at .+[:(]\d*|\bat [\w.<>]+ \((?:file|node|\/)|node_modules\/|\.next\/server|server\/[\w/-]+\.ts:\d/
const CARRIED = ['x-content-type-options', 'content-security-policy', 'cross-origin-resource-policy']

/** What is wrong with an answer, in a few words; null when nothing is. */
export function faultIn({ isCut }: Pick<Sent, 'isCut'>, { status, head, body, ended }: Reply): string | null {
  if (ended === 'hung') return 'no end of the answer'
  // Who hangs up in the middle of a word need not be answered.
  if (status === null) return isCut ? null : `no answer, the connection ${ended}`
  const isScript = /^content-type: (?:application|text)\/javascript/im.test(head)
  if (!isScript && STACK.test(body)) return `${status} with a stack`
  const isThrottle = status === 503 && /^retry-after: [1-9]/im.test(head)
  if (status >= 500 && !isThrottle) return `${status}`
  if (status === 405 && !/^allow: \w/im.test(head)) return '405 without Allow'
  const missing = CARRIED.filter((name) => !new RegExp(`^${name}: `, 'im').test(head))
  return missing.length === 0 ? null : `${status} without ${missing.join(' and ')}`
}
