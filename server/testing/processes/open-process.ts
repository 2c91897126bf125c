import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'
import { env } from '../../env.ts'

const place = z.object({ port: z.int() })

/** A running process that serves the live connection on the database of this test. */
export interface LiveProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Sends a signal and resolves once the process has ended. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** How often processes of tests say that they live; silence is noticed after 3.5 times this. */
export const BEAT_MS = 200

/** Starts one more process on the database of this test, and resolves once it listens. */
export async function openProcess(more: Record<string, string> = {}): Promise<LiveProcess> {
  const { DATABASE_URL = '', AUTH_SECRET = '', DATA_DIR } = env()
  const child = fork(path.join(import.meta.dirname, 'live-process.ts'), {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL,
      AUTH_SECRET,
      DATA_DIR,
      COMMANDS_PER_SECOND: '100000',
      DATABASE_POOL: '4',
      BEAT_MS: String(BEAT_MS),
      ...more,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const told = await Promise.race([once(child, 'message'), ended.then(() => null)])
  if (!told) throw new Error('the process could not be started')
  const { port } = place.parse(told[0])
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    async end(signal) {
      child.kill(signal)
      await ended
    },
  }
}
