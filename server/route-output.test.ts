import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'

const line = z.looseObject({ level: z.number(), time: z.number(), msg: z.string() })

it('everything that a process prints to stderr in production is a line of JSON, its last one too', async () => {
  const program = path.join(import.meta.dirname, 'testing/processes/printing-process.ts')
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info' },
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => (said[name] += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code).toBe(1)
  expect(said.stdout).toBe('')
  const lines = said.stderr
    .trim()
    .split('\n')
    .map((one) => line.parse(JSON.parse(one)))
  const told = lines.map((one) => JSON.stringify(one)).join('\n')
  for (const words of [
    'plain words',
    'more words',
    'an error of the pages',
    'written to stderr',
    'a warning of somebody',
    'why it ends',
    'a forgotten promise',
    'an unexpected error',
  ])
    expect(told).toContain(words)
  for (const secret of ['hunter2', 'abcdefghijk', '\\u001b']) expect(told).not.toContain(secret)
}, 30_000)
