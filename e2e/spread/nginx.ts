import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const CONFIG = path.resolve(import.meta.dirname, '../../docs/nginx.conf')
const KINDS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
const START_MS = 10_000

/** Our own nginx with the config that we ship, on this port and before servers on these; gives the way to stop it. */
export async function openNginx(
  program: string,
  port: number,
  servers: readonly number[],
): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-nginx-'))
  await chmod(folder, 0o755)
  await mkdir(path.join(folder, 'temp'))
  const file = path.join(folder, 'nginx.conf')
  await writeFile(file, fitted(await readFile(CONFIG, 'utf8'), folder, port, servers))
  const child = spawn(program, ['-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  const until = Date.now() + START_MS
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('nginx did not start: see what it said above.')
    await pause(50)
  }
  return async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

// Only ports and places differ from what is shipped.
function fitted(config: string, folder: string, port: number, servers: readonly number[]): string {
  let next = 0
  const temporary = KINDS.map((kind) => `    ${kind}_temp_path ${folder}/temp/${kind};`).join('\n')
  return config
    .replace(/^pid .*$/m, `pid ${folder}/nginx.pid;`)
    .replace(/^http \{$/m, `http {\n${temporary}`)
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`)
    .replace(/(server 127\.0\.0\.1:)\d+/g, (_all, head: string) => `${head}${servers[next++] ?? servers[0]}`)
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
}
