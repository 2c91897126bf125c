import { Client } from 'pg'
import { log } from '../log.ts'

/** A standing connection that hears what the database announces. */
export interface Listening {
  close(): Promise<void>
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

/**
 * Hears notifications on these channels on a connection of its own, and connects again whenever it is lost. What was
 * announced meanwhile is lost: `onConnected` is the moment to look for oneself.
 */
export function listen(options: {
  readonly url: string
  readonly channels: readonly string[]
  readonly onNotice: (channel: string, payload: string) => void
  readonly onConnected: () => void
}): Listening {
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false
  let pause = FIRST_PAUSE_MS

  function again(failed: Client, error: unknown): void {
    if (client !== failed || isClosed) return
    client = undefined
    log().warn({ err: error }, 'lost the connection that hears announcements')
    failed.end().catch(() => undefined)
    retry = setTimeout(() => void connect(), pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }

  async function connect(): Promise<void> {
    const fresh = new Client({
      connectionString: options.url,
      application_name: 'claimboard listen',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    client = fresh
    fresh.on('error', (error) => again(fresh, error))
    fresh.on('end', () => again(fresh, undefined))
    fresh.on('notification', ({ channel, payload }) => options.onNotice(channel, payload ?? ''))
    try {
      await fresh.connect()
      for (const channel of options.channels) await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`)
      pause = FIRST_PAUSE_MS
      options.onConnected()
    } catch (error) {
      again(fresh, error)
    }
  }

  void connect()
  return {
    async close() {
      isClosed = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
