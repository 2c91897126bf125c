import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { env } from './env.ts';
import { ensureBuild } from './ground/build.ts';
import { openGround } from './ground/open.ts';
import { listen, makeFront } from './http/front.ts';

/** Where live connections are made. */
export const LIVE_PATH = '/live';

interface Rooms {
  attachRealtime?: (server: Server) => Promise<void> | void;
  seedOnce?: () => Promise<void>;
  firstOwnerLink?: () => Promise<string | undefined>;
}

async function room(file: string): Promise<Rooms> {
  const place = new URL(file, import.meta.url);
  return existsSync(place) ? await import(place.href) : {};
}

async function prepareData(): Promise<void> {
  await openGround();
  await (await room('../prisma/seed.ts')).seedOnce?.();
}

/** Starts the whole house in order and resolves once it answers. */
export async function openHouse(): Promise<void> {
  const { NODE_ENV, PORT, HOST } = env();
  const dev = NODE_ENV === 'development';
  await Promise.all([prepareData(), dev ? undefined : ensureBuild()]);
  const server = await makeFront({ dev, host: HOST ?? 'localhost', port: PORT, livePath: LIVE_PATH });
  await (await room('./realtime/gateway.ts')).attachRealtime?.(server);
  await listen(server, PORT, HOST);
  process.stdout.write(`Claimboard is ready at http://localhost:${PORT}\n`);
  const link = await (await room('./auth/first-owner.ts')).firstOwnerLink?.();
  if (link !== undefined) process.stdout.write(`No account yet. Make the first owner here (once): ${link}\n`);
}
