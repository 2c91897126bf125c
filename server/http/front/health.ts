import type { IncomingMessage, ServerResponse } from 'node:http'
import { readMigrations } from '../../ground/migrations.ts'
import { commandDb } from '../../house.ts'
import { log } from '../../log.ts'
import { together } from '../../realtime/together.ts'
import { isStopping } from '../../stop.ts'

// However many ask at once, the database is asked once.
const ASKED_EVERY_MS = 250

async function isReady(): Promise<boolean> {
  // Whoever shares requests out among processes sends none here any more.
  return !isStopping() && (await together('is the database ready', isDatabaseReady, ASKED_EVERY_MS))
}

// On the connections of commands: a process whose readers are starved can still save what people write.
async function isDatabaseReady(): Promise<boolean> {
  try {
    const [row] = await commandDb().$queryRaw<{ applied: number }[]>`
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
