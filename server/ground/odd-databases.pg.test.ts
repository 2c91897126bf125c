import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findProgram } from '../testing/processes/find-program.ts'
import { inspectDatabase, UnfitDatabase } from './inspect-database.ts'
import { startPostgres, type RunningPostgres } from './postgres.ts'
import { createUser, refuses } from './testing/create-user.ts'

// Each account is made by a process of its own.
const SLOW = 180_000
const made: { databases: string[]; roles: string[] } = { databases: [], roles: [] }
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimboard-odd-'))
  await chmod(folder, 0o755)
})
afterAll(async () => {
  for (const name of made.databases) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  for (const name of made.roles) await onServer(`DROP ROLE IF EXISTS ${name}`)
  await rm(folder, { recursive: true, force: true })
})

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const said: unknown[] = []
    for (const sql of statements)
      said.push(Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0])
    return said
  } finally {
    await client.end()
  }
}

const onServer = (...statements: string[]) => ask(inject('postgres').url, ...statements)

/** An empty database with a role that may connect to it and nothing else; gives its address for that role and for its owner. */
async function aDatabase(more = ''): Promise<{ name: string; role: string; url: string; ofOwner: string }> {
  const name = `odd_${randomBytes(5).toString('hex')}`
  const role = `${name}_role`
  await onServer(`CREATE DATABASE ${name} ${more}`, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
  made.databases.push(name)
  made.roles.push(role)
  const url = new URL(inject('postgres').url)
  url.pathname = `/${name}`
  const ofOwner = url.href
  url.username = role
  url.password = 'secret'
  return { name, role, url: url.href, ofOwner }
}

const works = async (url: string) => {
  const said = await createUser({ DATABASE_URL: url, DATA_DIR: path.join(folder, 'data') })
  expect(said).toMatchObject({ code: 0, stdout: expect.stringContaining('Olga'), stderr: '' })
}

/** The same for the whole process: one sentence on stderr, and exit code 1. */
const refused = (url: string, words: RegExp) =>
  refuses({ DATABASE_URL: url, DATA_DIR: path.join(folder, 'data') }, words)

/** What is found out about an address before anything is changed says these words. */
const unfit = async (url: string, words: RegExp) => {
  const error = await inspectDatabase(url).catch((one: unknown) => one)
  expect(error, url).toBeInstanceOf(UnfitDatabase)
  expect(String(error)).toMatch(words)
  expect(String(error)).not.toContain(':secret@')
}

const tablesOf = (url: string) =>
  ask(url, `SELECT count(*)::int FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`)

describe('schemas', { timeout: SLOW }, () => {
  it('works in the schema that the search path of the role, the database or the address leads to', async () => {
    const byRole = await aDatabase()
    await ask(byRole.ofOwner, `CREATE SCHEMA desk AUTHORIZATION ${byRole.role}`)
    await onServer(`ALTER ROLE ${byRole.role} SET search_path = nowhere, desk`)
    await works(byRole.url)
    const byName = await aDatabase()
    await ask(byName.ofOwner, `CREATE SCHEMA "The desk" AUTHORIZATION ${byName.role}`)
    await works(`${byName.url}?schema=The%20desk`)
    const byOptions = await aDatabase()
    await ask(byOptions.ofOwner, `CREATE SCHEMA desk AUTHORIZATION ${byOptions.role}`)
    await works(`${byOptions.url}?options=-c%20search_path%3Ddesk`)
    for (const [url, schema] of [
      [byRole.ofOwner, 'desk'],
      [byName.ofOwner, 'The desk'],
      [byOptions.ofOwner, 'desk'],
    ] as const)
      expect(await ask(url, `SELECT count(*)::int FROM "${schema}".user_account WHERE kind = 'person'`)).toEqual([1])
  })

  it('says so where no schema of the path is there', async () => {
    const { url, ofOwner } = await aDatabase()
    await refused(`${url}?schema=nowhere`, /schema.*CREATE SCHEMA.*\?schema=/)
    expect(await tablesOf(ofOwner)).toEqual([0])
  })
})

describe('roles', { timeout: SLOW }, () => {
  it('a role without CREATE anywhere gets one sentence, and nothing is made', async () => {
    const { url, ofOwner } = await aDatabase()
    await refused(url, /may not make tables in the schema "public".*GRANT CREATE ON SCHEMA/)
    expect(await tablesOf(ofOwner)).toEqual([0])
  })

  it('a role that may make tables in one schema and nothing in the database is enough', async () => {
    const { url, ofOwner, name, role } = await aDatabase()
    await ask(
      ofOwner,
      `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
      `GRANT CONNECT ON DATABASE ${name} TO ${role}`,
      `GRANT CREATE, USAGE ON SCHEMA public TO ${role}`,
    )
    await works(url)
  })

  it('once everything is migrated by another, a role that only works with the tables is enough', async () => {
    const { url, ofOwner, role } = await aDatabase()
    await works(ofOwner)
    await ask(ofOwner, "DELETE FROM user_account WHERE kind = 'person'")
    await ask(
      ofOwner,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    )
    await works(url)
  })
})

it('databases that do not keep Unicode are refused with the way to make one that does', { timeout: SLOW }, async () => {
  for (const encoding of ['LATIN1', 'SQL_ASCII']) {
    const { ofOwner } = await aDatabase(`ENCODING '${encoding}' TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`)
    await refused(ofOwner, new RegExp(`${encoding}.*ENCODING 'UTF8' TEMPLATE template0`))
    expect(await tablesOf(ofOwner)).toEqual([0])
  }
})

it(
  'a database that takes no changes, is not there, or does not let us in is one sentence each',
  { timeout: SLOW },
  async () => {
    const { url, ofOwner, name } = await aDatabase()
    await onServer(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    await unfit(ofOwner, /takes no changes/)
    const other = (change: (one: URL) => void) => {
      const one = new URL(url)
      change(one)
      return one.href
    }
    await unfit(
      other((one) => (one.password = 'wrong')),
      /does not take the password of/,
    )
    await unfit(
      other((one) => (one.pathname = '/nowhere')),
      /no such database/,
    )
    await unfit(
      other((one) => (one.port = '1')),
      /Nothing answers/,
    )
    await unfit(
      other((one) => (one.hostname = 'nowhere.invalid')),
      /cannot be found/,
    )
    await unfit(
      other((one) => (one.search = '?sslmode=allow')),
      /sslmode=allow.*none of/,
    )
  },
)

describe.runIf(findProgram('openssl') !== undefined)('TLS', { timeout: SLOW }, () => {
  let server: RunningPostgres
  const place = (name: string) => path.join(folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })

  beforeAll(async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-tls-'))
    await chmod(dataDir, 0o755)
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-subj',
      '/CN=A CA',
      '-days',
      '2',
    )
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'server.key',
      '-out',
      'server.csr',
      '-subj',
      '/CN=localhost',
    )
    await writeFile(place('san'), 'subjectAltName=DNS:localhost')
    openssl(
      'x509',
      '-req',
      '-in',
      'server.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-out',
      'server.pem',
      '-days',
      '2',
      '-extfile',
      'san',
    )
    const first = await startPostgres({ dataDir })
    const { uid, gid } = await stat(path.join(dataDir, 'postgres'))
    await first.stop()
    await chown(place('server.key'), uid, gid)
    await chmod(place('server.key'), 0o600)
    const settings = { ssl: 'on', ssl_cert_file: place('server.pem'), ssl_key_file: place('server.key') }
    server = await startPostgres({ dataDir, settings })
    return async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  }, SLOW)

  const at = (host: string, search: string) => {
    const url = new URL(server.url)
    url.hostname = host
    url.search = search
    return url.href
  }

  it('a server with TLS: every word means what is written of it', async () => {
    const ca = `&sslrootcert=${encodeURIComponent(place('ca.pem'))}`
    const enters = async (url: string) => expect(await inspectDatabase(url)).toContain('sslmode=')
    await works(at('localhost', `?sslmode=verify-full${ca}`))
    await enters(at('localhost', '?sslmode=disable'))
    await enters(at('localhost', '?sslmode=no-verify'))
    for (const mode of ['prefer', 'require', 'verify-ca', 'verify-full']) {
      await enters(at('localhost', `?sslmode=${mode}${ca}`))
      await unfit(at('localhost', `?sslmode=${mode}`), /certificate.*not trusted.*sslrootcert/)
      await unfit(at('127.0.0.1', `?sslmode=${mode}${ca}`), /certificate.*not trusted/)
    }
    await enters(at('127.0.0.1', '?sslmode=require&uselibpqcompat=true'))
    await unfit(at('localhost', '?sslmode=verify-full&sslrootcert=/nowhere/ca.pem'), /cannot be read.*sslrootcert/)
  })

  it('a server without TLS is entered without it only, and the sentence says how', async () => {
    const plain = new URL(inject('postgres').url)
    for (const mode of ['no-verify', 'prefer', 'require', 'verify-ca', 'verify-full']) {
      plain.search = `?sslmode=${mode}`
      await unfit(plain.href, /offers no TLS.*sslmode=disable/)
    }
  })
})
