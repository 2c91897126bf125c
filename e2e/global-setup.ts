import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startApp } from './app.ts';
import { ensureBrowser } from './browser.ts';
import { ensureBuild } from '../server/ground/build.ts';

/** Starts the one app that the journeys share, and gives Playwright the way to stop it. */
export default async function setup(): Promise<() => Promise<void>> {
  ensureBrowser();
  await ensureBuild();
  const app = await startApp({ port: Number(process.env.E2E_PORT) });
  const place = path.join(import.meta.dirname, '.results', 'app.json');
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, JSON.stringify({ url: app.url, dataDir: app.dataDir, firstOwnerLink: app.firstOwnerLink }));
  process.env.E2E_DATA_DIR = app.dataDir;
  process.env.E2E_FIRST_OWNER_LINK = app.firstOwnerLink ?? '';
  return app.stop;
}
