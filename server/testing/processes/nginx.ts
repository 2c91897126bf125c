import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { childrenOf, memoryOf } from './process-tree.ts'

const CONFIG = path.resolve(import.meta.dirname, '../../../docs/nginx.conf')
const KINDS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
const START_MS = 10_000

/** An nginx of a test's own. */
export interface Nginx {
  readonly port: number
  /** Bytes of memory that all its processes hold now. */
  memory(): number
  close(): Promise<void>
}

/** Starts an nginx with the config that we ship, on this port and before servers on these, which need not run yet. */
export async function openNginx(
  program: string,
  port: number,
  servers: readonly number[],
  onLog = (words: string): unknown => process.stderr.write(words),
): Promise<Nginx> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-nginx-'))
  await chmod(folder, 0o755)
  await mkdir(path.join(folder, 'temp'))
  const file = path.join(folder, 'nginx.conf')
  await writeFile(file, fitted(await readFile(CONFIG, 'utf8'), folder, port, servers))
  const child = spawn(program, ['-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', onLog)
  const ended = once(child, 'exit')
  const until = Date.now() + START_MS
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('nginx did not start: see what it said above.')
    await pause(50)
  }
  const { pid = 0 } = child
  return {
    port,
    memory: () => [pid, ...childrenOf(pid)].reduce((sum, one) => sum + memoryOf(one), 0),
    async close() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

// Only ports and places differ from what is shipped.
function fitted(config: string, folder: string, port: number, servers: readonly number[]): string {
  let next = 0
  const temporary = KINDS.map((kind) => `    ${kind}_temp_path ${folder}/temp/${kind};`).join('\n')
  return config
    .replace(/^pid .*$/m, `pid ${folder}/nginx.pid;`)
    .replace(/^http \{$/m, `http {\n${temporary}`)
    .replace(/error_log \S+/, 'error_log stderr')
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`)
    .replace(/(server 127\.0\.0\.1:)\d+/g, (_all, head: string) => `${head}${servers[next++ % servers.length]}`)
}

// What is not passed on is asked for: a server that does not run yet would be passed over for seconds.
async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/metrics`).then(
    ({ status }) => status === 404,
    () => false,
  )
}
