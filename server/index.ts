import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { seedOnce } from '../prisma/seed.ts'
import { firstOwnerLink } from './auth/first-owner.ts'
import { lanes } from './commands/path/lanes.ts'
import { env } from './env.ts'
import { ensureBuild } from './ground/build.ts'
import { openGround } from './ground/open.ts'
import { listen, makeFront } from './http/front/front.ts'
import { openMetrics } from './metrics/registry.ts'
import { attachRealtime } from './realtime/gateway.ts'
import { onStop } from './stop.ts'

async function prepareData(): Promise<void> {
  await openGround()
  await seedOnce()
}

const LAST_COMMANDS_MS = 5_000

// An answer that was given is on its way only after a turn of the event loop.
async function finishCommands(): Promise<void> {
  await Promise.race([lanes().drained(), pause(LAST_COMMANDS_MS, undefined, { ref: false })])
  await nextTurn()
}

/** Starts the whole house in order and resolves once it answers. */
export async function openHouse(): Promise<void> {
  const { NODE_ENV, PORT, HOST } = env()
  const dev = NODE_ENV === 'development'
  openMetrics()
  await Promise.all([prepareData(), dev ? undefined : ensureBuild()])
  const server = await makeFront({ dev, host: HOST ?? 'localhost', port: PORT, livePath: LIVE_PATH })
  await attachRealtime(server)
  // Ended first: what was taken gets its answer before anybody is told to come back later.
  onStop('commands before the goodbye', finishCommands)
  await listen(server, PORT, HOST)
  const link = await firstOwnerLink()
  const first = link === undefined ? '' : `No account yet. Make the first owner here (once): ${link}\n`
  process.stdout.write(`Claimboard is ready at http://localhost:${PORT}\n${first}`)
}
