import { spawn } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { alone, identityOf, isAlive, stillRuns } from './process-lock.ts'

const lockFile = async () => path.join(await mkdtemp(path.join(tmpdir(), 'claimboard-lock-')), 'lock')

async function deadIdentity(): Promise<string> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  const identity = identityOf(child.pid ?? 0) ?? ''
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  return identity
}

it('tells a living process from a dead one, and from another that was given its number', async () => {
  expect(isAlive(process.pid)).toBe(true)
  expect(stillRuns(identityOf(process.pid) ?? '')).toBe(true)
  expect(stillRuns(await deadIdentity())).toBe(false)
  expect(stillRuns(`${process.pid}:1`)).toBe(false)
  expect(stillRuns('')).toBe(false)
})

it('lets one in at a time', async () => {
  const file = await lockFile()
  const order: string[] = []
  const work = (name: string) => () => {
    order.push(`${name} in`)
    return pause(50).then(() => order.push(`${name} out`))
  }
  await Promise.all([alone(file, work('a')), alone(file, work('b')), alone(file, work('c'))])
  expect(order).toHaveLength(6)
  for (let at = 0; at < 6; at += 2) expect(order[at]?.[0]).toBe(order[at + 1]?.[0])
})

it('takes over from a holder that was killed', async () => {
  const file = await lockFile()
  await writeFile(file, await deadIdentity())
  expect(await alone(file, () => readFile(file, 'utf8'))).toBe(identityOf(process.pid))
})

it('is open again after work that failed', async () => {
  const file = await lockFile()
  await expect(alone(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(alone(file, () => Promise.resolve('yes'))).resolves.toBe('yes')
})
