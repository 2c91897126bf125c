import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type App, startApp } from './app.ts'
import { prepare } from './world/prepare.ts'
import { ensureBrowser } from './browser.ts'
import { ensureBuild } from '../server/ground/build.ts'

/** Starts the one app that the journeys share, and gives Playwright the way to stop it. */
export default async function setup(): Promise<() => Promise<void>> {
  ensureBrowser()
  await ensureBuild()
  const app = await startApp({ port: Number(process.env.E2E_PORT) })
  try {
    await leaveWorld(app)
  } catch (error) {
    await app.stop()
    throw error
  }
  return app.stop
}

async function leaveWorld(app: App): Promise<void> {
  const folder = path.join(import.meta.dirname, '.results')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'app.json'), JSON.stringify(await prepare(app, folder)))
}
