import { Client } from 'pg'
import { directUrl } from '../env.ts'

/** Runs work while no other process on this database does what has the same name; whoever comes second waits. */
export async function onlyOne<T>(name: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: directUrl(), application_name: 'claimboard lock', keepAlive: true })
  // The lock goes with the connection; the work itself is safe to be done twice.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`claimboard ${name}`])
    return await work()
  } finally {
    await client.end().catch(() => undefined)
  }
}
