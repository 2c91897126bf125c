import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from './postgres.ts'
import { isAlive } from './process-lock.ts'

const SLOW = 60_000
const settings = { max_connections: '20', shared_buffers: '16MB' }
const running: RunningPostgres[] = []
const folders: string[] = []

async function dataDir(): Promise<string> {
  // Closed to every other user, as a clone in a private folder is: the hardest case when we are root.
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-ground-'))
  await chmod(folder, 0o700)
  folders.push(folder)
  return folder
}

async function start(folder: string): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir: folder, settings })
  running.push(postgres)
  return postgres
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

const pidOf = async (folder: string) =>
  Number((await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

it(
  'keeps its data, its password and its port from start to start, and leaves nothing running',
  { timeout: SLOW },
  async () => {
    const folder = await dataDir()
    const first = await start(folder)
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    expect(
      await ask(
        first.url,
        `SELECT concat_ws(' ', current_setting('synchronous_commit'), current_setting('listen_addresses'), current_setting('server_encoding'))`,
      ),
    ).toBe('on 127.0.0.1 UTF8')
    expect(
      await ask(
        first.url,
        `SELECT lower('ÄÖÜ') || (SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm')`,
      ),
    ).toBe('äöü1')
    const pid = await pidOf(folder)
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    const second = await start(folder)
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42)
  },
)

it('a second start beside a running one is a guest and ends nothing', { timeout: SLOW }, async () => {
  const folder = await dataDir()
  const program = `import { startPostgres } from ${JSON.stringify(path.resolve(import.meta.dirname, 'postgres.ts'))};
    const guest = await startPostgres({ dataDir: ${JSON.stringify(folder)} });
    process.stdout.write(guest.url);
    await guest.stop();`
  const owner = await start(folder)
  const said = await runProgram(program)
  expect(said).toBe(owner.url)
  expect(await ask(owner.url, 'SELECT 1')).toBe(1)
})

it('adopts the server that a killed process left behind, and ends it', { timeout: SLOW }, async () => {
  const folder = await dataDir()
  const program = `import { startPostgres } from ${JSON.stringify(path.resolve(import.meta.dirname, 'postgres.ts'))};
    const left = await startPostgres({ dataDir: ${JSON.stringify(folder)}, settings: ${JSON.stringify(settings)} });
    process.stdout.write(left.url, () => process.kill(process.pid, 'SIGKILL'));`
  const left = await runProgram(program)
  const pid = await pidOf(folder)
  expect(isAlive(pid)).toBe(true)
  const adopted = await start(folder)
  expect(adopted.url).toBe(left)
  expect(await pidOf(folder)).toBe(pid)
  await adopted.stop()
  expect(isAlive(pid)).toBe(false)
})

it(
  'recovers what was committed when the server itself is killed, and a process number that is now another program',
  { timeout: SLOW },
  async () => {
    const folder = await dataDir()
    const first = await start(folder)
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    const pid = await pidOf(folder)
    process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
    const file = path.join(folder, 'postgres/postmaster.pid')
    const other = spawn('sleep', ['60'])
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(other.pid)))
    try {
      const second = await start(folder)
      expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42)
    } finally {
      other.kill('SIGKILL')
    }
  },
)

it(
  'gives its cluster a new password when the file with the old one was lost, and keeps its data',
  { timeout: SLOW },
  async () => {
    const folder = await dataDir()
    const first = await start(folder)
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    await rm(path.join(folder, 'postgres-password'))
    const second = await start(folder)
    expect(second.url).not.toBe(first.url)
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42)
    await expect(ask(first.url.replace(/:\d+\//, `:${new URL(second.url).port}/`), 'SELECT 1')).rejects.toThrow(
      /password/,
    )
  },
)

it('says so when the password is lost while its server runs, and ends nothing', { timeout: SLOW }, async () => {
  const folder = await dataDir()
  const owner = await start(folder)
  await rm(path.join(folder, 'postgres-password'))
  await expect(startPostgres({ dataDir: folder, settings })).rejects.toThrow(/does not take the password/)
  expect(await ask(owner.url, 'SELECT 1')).toBe(1)
})

function runProgram(program: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) => child.once('close', () => resolve(said)))
}
