/** An address of a database that cannot be used; the message is one sentence that says what to write instead. */
export class AddressError extends Error {
  override name = 'AddressError'
}

const MODES = ['disable', 'no-verify', 'verify-full', 'prefer', 'require', 'verify-ca']

// PostgreSQL splits options at spaces and takes a backslash for an escape.
const escaped = (word: string) => word.replaceAll(/[\\ ]/g, '\\$&')

/**
 * The address with all that it says in words that everybody who connects understands alike. `schema` becomes the search
 * path; `prefer`, `require` and `verify-ca` become what the client makes of them, `verify-full`, unless the address asks for
 * libpq's meaning with uselibpqcompat=true. Throws AddressError.
 */
export function settledUrl(address: string): string {
  const url = new URL(address)
  const { searchParams: said } = url
  const mode = said.get('sslmode')
  if (mode !== null && !MODES.includes(mode))
    throw new AddressError(
      `sslmode=${mode} in DATABASE_URL is none of disable (no TLS), no-verify (TLS with whoever answers) and verify-full (TLS with a server whose certificate fits, as are prefer, require and verify-ca here).`,
    )
  if (mode !== null && said.get('uselibpqcompat') !== 'true' && !['disable', 'no-verify'].includes(mode))
    said.set('sslmode', 'verify-full')
  const schema = said.get('schema')
  return schema === null ? url.href : withSchema(url.href, schema)
}

/** The address with this schema as the whole search path. */
export function withSchema(address: string, schema: string): string {
  const url = new URL(address)
  url.searchParams.set('schema', schema)
  const path = `-c search_path=${escaped(`"${schema.replaceAll('"', '""')}"`)}`
  url.searchParams.set('options', `${optionsIn(address)} ${path}`.trim())
  // As %20: a plus is a space to some readers of addresses only.
  return url.href.replaceAll('+', '%20')
}

/** The schema that an address names; undefined for the usual one. */
export function schemaIn(address: string): string | undefined {
  return new URL(address).searchParams.get('schema') ?? undefined
}

/** What an address hands to the server at each connection, as in `-c search_path=desk`. */
export function optionsIn(address: string): string {
  return new URL(address).searchParams.get('options') ?? ''
}

/** Where an address leads, without who asks and with which password. */
export function placeOf(address: string): string {
  const { hostname, port, pathname } = new URL(address)
  return `${hostname}:${port || '5432'}${pathname}`
}
