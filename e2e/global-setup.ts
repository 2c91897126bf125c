import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type App, startApp } from './app.ts'
import { prepare } from './world/prepare.ts'
import { findNoSecrets } from './world/log-secrets.ts'
import { ensureBrowser } from './browser.ts'
import { ensureBuild } from '../server/ground/build.ts'

/** Starts the one app that the journeys share, and gives Playwright the way to stop it. */
export default async function setup(): Promise<() => Promise<void>> {
  ensureBrowser()
  await ensureBuild()
  const folder = path.join(import.meta.dirname, '.results')
  await mkdir(folder, { recursive: true })
  const logFile = path.join(folder, 'server.jsonl')
  const app = await startApp({ port: Number(process.env.E2E_PORT), env: { LOG_LEVEL: 'debug' }, logFile })
  try {
    await leaveWorld(app)
  } catch (error) {
    await app.stop()
    throw error
  }
  return async () => {
    try {
      await findNoSecrets(logFile, app, folder)
    } finally {
      await app.stop()
    }
  }
}

async function leaveWorld(app: App): Promise<void> {
  const folder = path.join(import.meta.dirname, '.results')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'app.json'), JSON.stringify(await prepare(app, folder)))
}
