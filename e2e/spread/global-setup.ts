import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ensureBuild } from '../../server/ground/build.ts'
import { ensureBrowser } from '../browser.ts'
import { prepare } from '../world/prepare.ts'
import { portsOf } from './ports.ts'
import { openSpread, type Spread } from './world.ts'

/** Starts the servers that these journeys share, and gives Playwright the way to stop them. */
export default async function setup(): Promise<() => Promise<void>> {
  ensureBrowser()
  await ensureBuild()
  const spread = await openSpread(portsOf(process.env))
  try {
    await leaveWorld(spread)
  } catch (error) {
    await spread.close()
    throw error
  }
  return spread.close
}

// Sessions are in the database they share: whoever is signed in at one server is signed in at all.
async function leaveWorld({ pair, workers, settings }: Spread): Promise<void> {
  const folder = path.join(import.meta.dirname, '..', '.results')
  await mkdir(folder, { recursive: true })
  const ready = await prepare(workers, folder)
  await writeFile(path.join(folder, 'app.json'), JSON.stringify(ready))
  const left = { pair: pair.map(({ url, pid }) => ({ url, pid })), workersPid: workers.pid, settings }
  await writeFile(path.join(folder, 'spread.json'), JSON.stringify(left), { mode: 0o600 })
}
