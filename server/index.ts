import cluster from 'node:cluster'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { seedOnce } from '../prisma/seed.ts'
import { firstOwnerLink } from './auth/first-owner.ts'
import { lanes } from './commands/path/lanes.ts'
import { env } from './env.ts'
import { endOfReports } from './exports/reports.ts'
import { ensureBuild } from './ground/build.ts'
import { type Ground, openGround } from './ground/open.ts'
import { listen, makeFront } from './http/front/front.ts'
import { openMetrics } from './metrics/registry.ts'
import { attachRealtime } from './realtime/gateway.ts'
import { onStop, onStopping } from './stop.ts'
import { openWorkers, settingsForWorkers } from './workers/primary.ts'

async function prepareData(): Promise<Ground> {
  const ground = await openGround({ isGuarded: true })
  await seedOnce()
  return ground
}

const LAST_COMMANDS_MS = 5_000

// An answer that was given is on its way only after a turn of the event loop.
async function finishCommands(): Promise<void> {
  await Promise.race([lanes().drained(), pause(LAST_COMMANDS_MS, undefined, { ref: false })])
  await nextTurn()
}

async function welcome(): Promise<void> {
  const link = await firstOwnerLink()
  const first = link === undefined ? '' : `No account yet. Make the first owner here (once): ${link}\n`
  process.stdout.write(`Claimboard is ready at http://localhost:${env().PORT}\n${first}`)
}

/** Starts the whole house in order and resolves once it answers; with WORKERS, in as many processes on one port. */
export async function openHouse(): Promise<void> {
  const { NODE_ENV, WORKERS, DATABASE_URL } = env()
  const dev = NODE_ENV === 'development'
  const isAlone = WORKERS === 1 || dev || cluster.isWorker
  if (isAlone) openMetrics()
  // A worker that replaces another must not build what has changed meanwhile.
  const [ground] = await Promise.all([prepareData(), dev || cluster.isWorker ? undefined : ensureBuild()])
  if (isAlone) await serve(dev)
  else await openWorkers(settingsForWorkers(ground, DATABASE_URL !== undefined))
  if (cluster.isPrimary) await welcome()
}

async function serve(dev: boolean): Promise<void> {
  const { PORT, HOST } = env()
  onStopping(endOfReports.begin)
  onStop('reports', endOfReports.end)
  const server = await makeFront({ dev, host: HOST ?? 'localhost', port: PORT, livePath: LIVE_PATH })
  await attachRealtime(server)
  // Ended first: what was taken gets its answer before anybody is told to come back later.
  onStop('commands before the goodbye', finishCommands)
  await listen(server, PORT, HOST)
}
