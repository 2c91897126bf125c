import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'

/** What a process said, and how it ended. */
export type Said = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Makes an account by the command line, which opens settings, folder and database as a server does. */
export function createUser(env: Readonly<Record<string, string>>, uid?: number): Promise<Said> {
  const program = path.resolve(import.meta.dirname, '../../admin/admin.ts')
  const args = ['user:create', '--email', 'o@desk.example', '--name', 'Olga', '--role', 'owner']
  const child = spawn(process.execPath, [program, ...args], {
    // Without a .env of the repository.
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => (said[name] += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

/** Ends with exit code 1 and one sentence in which these words stand; nothing is printed besides, no stack and no password. */
export async function refuses(env: Readonly<Record<string, string>>, words: RegExp, uid?: number): Promise<void> {
  const said = await createUser(env, uid)
  expect(said, words.source).toMatchObject({ code: 1, stdout: '' })
  expect(said.stderr).toMatch(words)
  expect(said.stderr.trim().split('\n')).toHaveLength(1)
  expect(said.stderr).not.toMatch(/^\s+at |:secret@/m)
}
