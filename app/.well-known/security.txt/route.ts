import { securityTxt } from '#server/http/security-txt.ts'

// Of the settings of the running desk, not of the machine that built it.
export const dynamic = 'force-dynamic'

/** Whom to tell of a hole in this desk; nothing where its operator has named nobody. */
export function GET(): Response {
  const text = securityTxt()
  return new Response(text, {
    status: text === null ? 404 : 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
