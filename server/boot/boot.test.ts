import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { ROOT } from '../ground/build.ts'
import { textOf } from '#tools/quality/sources.ts'
import { commands } from './commands.mjs'
import { packagesAreFresh, pinnedNode } from './packages.mjs'

const WANTED = {
  '': { name: 'desk' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a-windows': { version: '1.0.0', optional: true },
}

async function checkout(installed: object | undefined, hasNode = true): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'claimboard-boot-'))
  await writeFile(path.join(root, 'package-lock.json'), JSON.stringify({ packages: WANTED }))
  await mkdir(path.dirname(pinnedNode(root)), { recursive: true })
  if (hasNode) await writeFile(pinnedNode(root), '')
  const hidden = path.join(root, 'node_modules/.package-lock.json')
  if (installed !== undefined) await writeFile(hidden, JSON.stringify({ packages: installed }))
  return root
}

const a = WANTED['node_modules/a']

it('takes packages for fresh that are what the lockfile asks for, those of other platforms aside', async () => {
  expect(packagesAreFresh(await checkout({ 'node_modules/a': a }))).toBe(true)
  expect(packagesAreFresh(await checkout({ 'node_modules/a': a, 'node_modules/mine': { version: '9.9.9' } }))).toBe(
    true,
  )
})

it('takes them for stale when one is missing, older or another, and after an install that was broken off', async () => {
  expect(packagesAreFresh(await checkout({}))).toBe(false)
  expect(packagesAreFresh(await checkout({ 'node_modules/a': { ...a, version: '0.9.0' } }))).toBe(false)
  expect(packagesAreFresh(await checkout({ 'node_modules/a': { ...a, integrity: 'sha512-b' } }))).toBe(false)
  expect(packagesAreFresh(await checkout(undefined))).toBe(false)
  expect(packagesAreFresh(await checkout({ 'node_modules/a': a }, false))).toBe(false)
})

it('says what to do about a lockfile that cannot be read', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'claimboard-boot-'))
  expect(() => packagesAreFresh(root)).toThrow(/restore it from git/)
})

it('has a program behind every npm script, and a line in the README', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(textOf('package.json')))
  const expected = Object.keys(commands).map((name) => [name, `exec node server/boot/run.mjs ${name}`])
  expect(scripts).toEqual(Object.fromEntries(expected))
  const readme = textOf('README.md')
  for (const [name, { file }] of Object.entries(commands)) {
    expect(existsSync(path.join(ROOT, file)), file).toBe(true)
    expect(readme).toMatch(new RegExp(`npm (run )?${name}\\b`))
  }
})
