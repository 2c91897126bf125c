const HERE = 'http://here.invalid'
const FALLBACK = '/boards'
// Whoever passes an address on decodes it once; nobody sensible does it more often than this.
const MOST_DECODING = 4

/** Where to go after signing in: a path of ours, or the boards. Whatever could lead to another site is not followed. */
export function safeNext(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > 2_000 || !isPath(wanted)) return FALLBACK
  if (!URL.canParse(wanted, HERE)) return FALLBACK
  const { origin, pathname, search, hash } = new URL(wanted, HERE)
  if (origin !== HERE || !isPlain(pathname)) return FALLBACK
  return pathname + search + hash
}

// Browsers read `//x`, `/\x` and control characters inside as another host.
const isPath = (text: string): boolean => /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(text)

// A proxy, or a page that goes on by script, may decode the path once more: it is looked at as each of them would read it.
function isPlain(pathname: string): boolean {
  let path = pathname
  for (let times = 0; times < MOST_DECODING; times += 1) {
    // Every page of ours begins with a letter. Sign-in and the doors of programs are no places to arrive at.
    if (!/^\/([a-z]|$)/i.test(path) || /[\\\0-\x1f\x7f]|\/\//.test(path)) return false
    if (/^\/(api|sign-in|join)(\/|$)/i.test(path)) return false
    const decoded = decode(path)
    if (decoded === path) return true
    if (decoded === null) return false
    path = decoded
  }
  return false
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
