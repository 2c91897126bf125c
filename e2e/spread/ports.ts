import { freePort } from '../../server/testing/processes/free-port.ts'
import type { Ports } from './world.ts'

const NAMES = { nginx: 'SPREAD_NGINX', one: 'SPREAD_ONE', two: 'SPREAD_TWO', workers: 'SPREAD_WORKERS' } as const

/** Chooses ports at the first reading; workers of the test run read the config again and must find the same. */
export async function choosePorts(env: NodeJS.ProcessEnv): Promise<Ports> {
  for (const name of Object.values(NAMES)) env[name] ??= String(await freePort())
  return portsOf(env)
}

/** The ports that were chosen. */
export function portsOf(env: NodeJS.ProcessEnv): Ports {
  const of = (name: string) => Number(env[name])
  return { nginx: of(NAMES.nginx), one: of(NAMES.one), two: of(NAMES.two), workers: of(NAMES.workers) }
}
