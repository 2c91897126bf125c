const HERE = 'http://here.invalid'

/** Where to go after signing in: a path of ours, or the boards. Whatever could lead to another site is not followed. */
export function safeNext(wanted: string | null | undefined): string {
  const fallback = '/boards'
  // Browsers read `//x`, `/\x` and control characters inside as another host.
  if (!wanted || wanted.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return fallback
  if (wanted.includes('\\') || !URL.canParse(wanted, HERE)) return fallback
  const url = new URL(wanted, HERE)
  if (url.origin !== HERE || url.pathname.startsWith('//')) return fallback
  // Sign-in and the doors of programs are no places to arrive at.
  if (/^\/(api|sign-in|join)(\/|$)/.test(url.pathname)) return fallback
  return url.pathname + url.search + url.hash
}
