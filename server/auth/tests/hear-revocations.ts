import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { env } from '../../env.ts'
import { db } from '../../house.ts'
import { readRevocation, SESSION_CHANNEL } from '../revocations.ts'
import type { Revocation } from '../revocations.ts'

/** Listens as another process would, until the test ends; `all` gives what was announced up to now. */
export async function hearRevocations(): Promise<{ all: () => Promise<Revocation[]> }> {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  onTestFinished(() => client.end())
  const heard: Revocation[] = []
  let marks = 0
  client.on('notification', ({ payload }) => {
    const message = readRevocation(payload)
    if (message) heard.push(message)
    else marks += 1
  })
  await client.query(`LISTEN ${SESSION_CHANNEL}`)
  return {
    all: async () => {
      // Notifications arrive in commit order: once our own mark is here, so is everything before it.
      const wanted = marks + 1
      await db().$executeRaw`SELECT pg_notify(${SESSION_CHANNEL}, 'mark')`
      while (marks < wanted) await client.query('SELECT 1')
      return [...heard]
    },
  }
}
