import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { openSession } from '#server/auth/sign-in/sessions.ts'
import { sessionCookieName } from '#server/auth/session-cookie.ts'
import { settleEnv } from '#server/env.ts'
import { openStage } from '../faults/scene/stage.ts'
import { ensureBuild, ROOT } from '#server/ground/build.ts'
import type { Known } from './write-request.ts'

const manifest = z.object({ node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })) })
const MOST_FILES = 40
const SESSIONS = 20

/** The whole built product, in a process and on a database of its own, for requests to be tried on. */
export interface Target {
  readonly port: number
  readonly known: Known
  /** Somebody of whom no odd request knows, so that nothing that is sent can sign them out. */
  readonly honest: { readonly token: string; readonly cookie: string }
  /** True while it is the process that was started. */
  isAlive(): boolean
  /** Bytes of memory that it holds now. */
  memory(): number
  close(): Promise<void>
}

/** Builds the pages if need be, starts the product and signs people in. */
export async function openTarget(): Promise<Target> {
  await ensureBuild()
  // Each request comes from an address of its own, as through a proxy, so that throttles do not answer for the product.
  const settings = { TRUST_PROXY: 'true', PAGES_PER_MINUTE: '1000000' }
  const stage = await openStage({ isWhole: true, isBehindNginx: false, isOverRedis: false, settings })
  const { house, people } = stage
  try {
    await house.start()
    settleEnv({ APP_URL: `http://localhost:${house.port}` })
    const [honest, ...others] = people
    if (!honest) throw new Error('the desk has no people')
    const cookies: string[] = []
    // Some requests sign out whoever's cookie they bring.
    for (let n = 0; n < SESSIONS; n += 1) for (const { userId } of others) cookies.push(await cookieOf(userId))
    const known = {
      host: `localhost:${house.port}`,
      tokens: others.map(({ token }) => `Bearer ${token}`),
      cookies,
      actions: await actionsOfBuild(),
      files: await filesOfBuild(),
    }
    return {
      port: house.port,
      known,
      honest: { token: `Bearer ${honest.token}`, cookie: await cookieOf(honest.userId) },
      isAlive: () => house.isRunning,
      memory: () => house.memory(),
      close: () => stage.close(),
    }
  } catch (error) {
    await stage.close()
    throw error
  }
}

async function cookieOf(userId: string): Promise<string> {
  const { token } = await openSession(userId, 'a browser')
  return `${sessionCookieName()}=${token}`
}

async function actionsOfBuild(): Promise<Known['actions']> {
  const text = await readFile(path.join(ROOT, '.next', 'server', 'server-reference-manifest.json'), 'utf8')
  return Object.entries(manifest.parse(JSON.parse(text)).node).map(([id, { workers }]) => {
    const [page = ''] = Object.keys(workers)
    return { id, page: page.slice('app'.length, -'/page'.length).replace(/\[\w+\]/g, 'x') }
  })
}

async function filesOfBuild(): Promise<string[]> {
  const names = await readdir(path.join(ROOT, '.next', 'static'), { recursive: true })
  return names
    .filter((name) => /\.(js|css|woff2)$/.test(name))
    .slice(0, MOST_FILES)
    .map((name) => `/_next/static/${name.split(path.sep).join('/')}`)
}
