import { Client } from 'pg'
import { z } from 'zod'
import { AddressError, placeOf, settledUrl, withSchema } from './database-url.ts'

/** A database that cannot be used as it is; the message is one sentence with the way out. */
export class UnfitDatabase extends Error {
  override name = 'UnfitDatabase'
}

const OLDEST = 150_000

const facts = z.object({
  schema: z.string().nullable(),
  path: z.string(),
  encoding: z.string(),
  version: z.coerce.number(),
  takesNothing: z.boolean(),
  role: z.string(),
  name: z.string(),
})

const ASKED = `SELECT current_schema()::text AS schema, current_setting('search_path') AS path,
  current_setting('server_encoding') AS encoding, current_setting('server_version_num') AS version,
  pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS "takesNothing",
  current_user::text AS role, current_database()::text AS name`

/**
 * Looks whether a database that the operator named can carry the desk, before anything is changed in it, and gives its
 * address as everybody is to use it from here on. Throws UnfitDatabase.
 */
export async function inspectDatabase(address: string): Promise<string> {
  const url = settled(address)
  const { schema, path, encoding, version, takesNothing, role, name } = await ask(url)
  if (version < OLDEST)
    throw new UnfitDatabase(
      `The PostgreSQL at ${placeOf(url)} is version ${Math.floor(version / 10_000)}: DATABASE_URL needs 15 or newer.`,
    )
  if (encoding !== 'UTF8')
    throw new UnfitDatabase(
      `The database "${name}" keeps text as ${encoding}, which does not hold every language: make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0, and name it in DATABASE_URL.`,
    )
  if (takesNothing)
    throw new UnfitDatabase(
      `The database "${name}" takes no changes (a standby, or read-only): name its primary in DATABASE_URL.`,
    )
  if (schema === null)
    throw new UnfitDatabase(
      `No schema of the search path (${path}) is there in the database "${name}" for the role "${role}": CREATE SCHEMA … AUTHORIZATION "${role}", or name another with ?schema=… in DATABASE_URL.`,
    )
  return schema === 'public' ? url : withSchema(url, schema)
}

/** The same address as `settledUrl` gives it. Throws UnfitDatabase where files of certificates cannot be read, too. */
function settled(address: string): string {
  try {
    return settledUrl(address)
  } catch (error) {
    if (error instanceof AddressError) throw new UnfitDatabase(error.message, { cause: error })
    throw error
  }
}

async function ask(url: string): Promise<z.output<typeof facts>> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return facts.parse((await client.query(ASKED)).rows[0])
    } finally {
      await client.end().catch(() => undefined)
    }
  } catch (error) {
    throw new UnfitDatabase(whyNot(error, url), { cause: error })
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** One sentence for a connection that could not be made. */
export function whyNot(error: unknown, url: string): string {
  const code = codeOf(error)
  const said = error instanceof Error ? error.message : String(error)
  const place = placeOf(url)
  const user = decodeURIComponent(new URL(url).username)
  if (/does not support SSL/.test(said))
    return `The database at ${place} offers no TLS, which DATABASE_URL asks for: write sslmode=disable, or switch TLS on there.`
  if (/CERT|SIGNATURE|ISSUER/.test(code) || /certificate/i.test(said))
    return `The certificate of the database at ${place} is not trusted (${said}): name the file of its authority with sslrootcert=… and the host as it stands in the certificate, or write sslmode=no-verify to trust whoever answers.`
  if (code === 'ENOENT' || code === 'EACCES')
    return `A file that DATABASE_URL names for TLS cannot be read (${said}): correct sslrootcert, sslcert or sslkey.`
  if (code === '28P01') return `The database at ${place} does not take the password of "${user}": correct DATABASE_URL.`
  if (code === '28000') return `The database at ${place} does not let "${user}" in (${said}): see its pg_hba.conf.`
  if (code === '3D000') return `There is no such database at ${place}: create it, or correct DATABASE_URL.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The host of DATABASE_URL cannot be found: ${place}.`
  if (/^E[A-Z]+$/.test(code) || /timeout/i.test(said))
    return `Nothing answers as a database at ${place} (${code || said}): start it, or correct DATABASE_URL.`
  return `The database at ${place} cannot be used (${said}): correct DATABASE_URL, or the database.`
}
