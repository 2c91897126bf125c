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

it('lets one of many in at a time who all find the same dead holder, each time', { timeout: 60_000 }, async () => {
  const dead = await deadIdentity()
  const module = JSON.stringify(path.resolve(import.meta.dirname, 'process-lock.ts'))
  const file = await lockFile()
  const inside = `${file}.inside`
  // Each enters many times; before each entry it may leave a dead holder's lock behind, as a crash would.
  const program = `import { alone } from ${module};
    import { writeFile, rm } from 'node:fs/promises';
    const [, dead, file, inside] = process.argv;
    for (let n = 0; n < 40; n++) {
      await writeFile(file, dead, { flag: 'wx' }).catch(() => {});
      await alone(file, async () => {
        await writeFile(inside, String(process.pid), { flag: 'wx' });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
        await rm(inside);
      });
    }`
  const ends = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, dead, file, inside])
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    return new Promise((resolve) => child.once('close', (code) => resolve(code === 0 ? 'ok' : said)))
  })
  expect(await Promise.all(ends)).toEqual(['ok', 'ok', 'ok', 'ok'])
})

it('does not take a lock for left behind that is still being written', async () => {
  const file = await lockFile()
  await writeFile(file, '')
  const waiting = alone(file, () => Promise.resolve('in'), 700)
  await expect(waiting).rejects.toThrow(/for too long/)
})

it('is open again after work that failed', async () => {
  const file = await lockFile()
  await expect(alone(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(alone(file, () => Promise.resolve('yes'))).resolves.toBe('yes')
})
