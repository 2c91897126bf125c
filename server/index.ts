import { LIVE_PATH } from '#board/live/protocol.ts'
import { seedOnce } from '../prisma/seed.ts'
import { firstOwnerLink } from './auth/first-owner.ts'
import { env } from './env.ts'
import { ensureBuild } from './ground/build.ts'
import { openGround } from './ground/open.ts'
import { listen, makeFront } from './http/front.ts'
import { attachRealtime } from './realtime/gateway.ts'

async function prepareData(): Promise<void> {
  await openGround()
  await seedOnce()
}

/** Starts the whole house in order and resolves once it answers. */
export async function openHouse(): Promise<void> {
  const { NODE_ENV, PORT, HOST } = env()
  const dev = NODE_ENV === 'development'
  await Promise.all([prepareData(), dev ? undefined : ensureBuild()])
  const server = await makeFront({ dev, host: HOST ?? 'localhost', port: PORT, livePath: LIVE_PATH })
  await attachRealtime(server)
  await listen(server, PORT, HOST)
  const link = await firstOwnerLink()
  const first = link === undefined ? '' : `No account yet. Make the first owner here (once): ${link}\n`
  process.stdout.write(`Claimboard is ready at http://localhost:${PORT}\n${first}`)
}
