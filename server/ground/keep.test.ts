import { chmod, mkdtemp, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { keptSecret, readIfThere, writePrivate } from './keep.ts'

const folder = () => mkdtemp(path.join(tmpdir(), 'claimboard-keep-'))
const modeOf = async (file: string) => (await stat(file)).mode & 0o777

it('makes a secret once, for this user alone, and keeps it', async () => {
  const place = await folder()
  const made = await keptSecret(place, 'auth-secret')
  expect(made.length).toBeGreaterThanOrEqual(64)
  expect(await keptSecret(place, 'auth-secret')).toBe(made)
  expect(await keptSecret(place, 'another')).not.toBe(made)
  expect(await modeOf(path.join(place, 'auth-secret'))).toBe(0o600)
})

it('makes one secret even for many who ask at once', async () => {
  const place = await folder()
  const made = await Promise.all(Array.from({ length: 20 }, () => keptSecret(place, 'auth-secret')))
  expect(new Set(made).size).toBe(1)
  expect(await readdir(place)).toEqual(['auth-secret'])
})

it('closes a kept secret that was opened to others', async () => {
  const place = await folder()
  await keptSecret(place, 'auth-secret')
  await chmod(path.join(place, 'auth-secret'), 0o644)
  await keptSecret(place, 'auth-secret')
  expect(await modeOf(path.join(place, 'auth-secret'))).toBe(0o600)
})

it('leaves no draft beside what it wrote', async () => {
  const place = await folder()
  await writePrivate(path.join(place, 'deep', 'file'), 'text')
  expect(await readdir(path.join(place, 'deep'))).toEqual(['file'])
  expect(await readIfThere(path.join(place, 'nothing'))).toBeUndefined()
})
