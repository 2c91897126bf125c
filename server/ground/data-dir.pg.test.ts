import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDatabase, type TestDatabase } from '../testing/database.ts'
import { whyNoFolder } from './data-dir.ts'
import { createUser, refuses } from './testing/create-user.ts'

// Each account is made by a process of its own.
const SLOW = 180_000
let folder = ''
let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'claimboard-folder-'))
  await chmod(folder, 0o755)
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

describe('the data folder', { timeout: SLOW }, () => {
  it('that is a file, lies below one, or cannot be made is one sentence', async () => {
    await writeFile(path.join(folder, 'file'), '')
    await refuses({ DATA_DIR: path.join(folder, 'file') }, /DATA_DIR .* is a file and no folder: set DATA_DIR/)
    await refuses({ DATA_DIR: path.join(folder, 'file', 'data') }, /DATA_DIR .* lies below a file/)
    await refuses({ DATA_DIR: '/proc/nowhere' }, /DATA_DIR \/proc\/nowhere .*: set DATA_DIR/)
  })

  it.runIf(process.platform === 'linux')('that may not be written to is one sentence', async () => {
    const closed = path.join(folder, 'closed')
    await mkdir(closed, { mode: 0o555 })
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined
    await refuses({ DATA_DIR: closed }, /DATA_DIR .* may not be written to by user/, nobody)
  })

  it('is not needed where secret and database come from elsewhere', async () => {
    const said = await createUser({
      DATABASE_URL: database.url,
      AUTH_SECRET: randomBytes(32).toString('hex'),
      DATA_DIR: '/proc/nowhere',
    })
    expect(said).toMatchObject({ code: 0, stderr: '' })
  })

  it('has a sentence for a full and for a read-only disk', () => {
    for (const [code, words] of [
      ['ENOSPC', /is full/],
      ['EROFS', /takes no changes/],
      ['EDQUOT', /may write no more/],
    ] as const)
      expect(whyNoFolder(Object.assign(new Error('x'), { code }), '/data')).toMatch(words)
  })

  it.runIf(canMount())('on a disk that is full, or read-only, is one sentence', async () => {
    const disk = path.join(folder, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    try {
      await writeFile(path.join(disk, 'all'), Buffer.alloc(64_000)).catch(() => undefined)
      await refuses({ DATA_DIR: path.join(disk, 'data') }, /is full/)
      execFileSync('mount', ['-o', 'remount,ro', disk])
      await refuses({ DATA_DIR: path.join(disk, 'data') }, /takes no changes/)
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

function canMount(): boolean {
  const at = tmpdir()
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', at], { stdio: 'ignore' })
    return process.getuid?.() === 0
  } catch {
    return false
  }
}
