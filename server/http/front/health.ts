import type { IncomingMessage, ServerResponse } from 'node:http'
import { readMigrations } from '../../ground/migrations.ts'
import { db } from '../../house.ts'
import { log } from '../../log.ts'
import { isStopping } from '../../stop.ts'

let asking: Promise<boolean> | undefined

// Anybody may ask, and the database is asked once for all who do so meanwhile.
async function isReady(): Promise<boolean> {
  // Whoever shares requests out among processes sends none here any more.
  if (isStopping()) return false
  asking ??= isMigrated().finally(() => (asking = undefined))
  return asking
}

async function isMigrated(): Promise<boolean> {
  try {
    const [row] = await db().$queryRaw<{ applied: number }[]>`
      SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return row !== undefined && row.applied >= (await readMigrations()).length
  } catch (error) {
    log().warn({ err: error }, 'not ready')
    return false
  }
}

function answer(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: word }))
}

/** Answers /healthz (this process lives) and /readyz (its database answers and is migrated); false for every other path. */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  const [place] = (request.url ?? '').split('?')
  if (place !== '/healthz' && place !== '/readyz') return false
  if (place === '/healthz') answer(response, 200, 'alive')
  else void isReady().then((ready) => answer(response, ready ? 200 : 503, ready ? 'ready' : 'not ready'))
  return true
}
