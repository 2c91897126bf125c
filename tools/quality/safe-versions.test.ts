import { expect, it } from 'vitest'
import { z } from 'zod'
import { textOf } from './sources.ts'

// The lowest version of a package without a known hole, and the hole. Reading the lockfile needs no network, so this
// also holds where `npm audit` gets no answer. Raise a row when an advisory appears.
const SAFE: Readonly<Record<string, readonly [version: string, hole: string]>> = {
  next: ['16.2.6', 'ways around authorisation, request smuggling'],
  react: ['19.2.4', 'code execution and denial of service through server components'],
  'react-dom': ['19.2.4', 'code execution and denial of service through server components'],
  'socket.io': ['4.8.4', 'hardening of the handshake'],
  'socket.io-parser': ['4.2.4', 'a packet that ends the process'],
  'engine.io': ['6.6.4', 'headers that end the process'],
  ws: ['8.18.3', 'headers that end the process'],
  cookie: ['0.7.2', 'names and paths out of bounds'],
  '@auth/core': ['0.41.1', 'mail to addresses that were not asked for'],
  dompurify: ['3.4.18', 'scripts that pass'],
  nodemailer: ['7.0.11', 'mail to addresses that were not asked for'],
  undici: ['6.23.0', 'a body that never ends'],
  postcss: ['8.4.31', 'line breaks that leave comments'],
  'node-forge': ['1.3.2', 'certificates that pass'],
  'js-yaml': ['4.1.1', 'prototype keys'],
  glob: ['11.1.0', 'commands in names'],
}

const entry = z.object({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockfile = z.object({ packages: z.record(z.string(), entry) })

const parts = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number)

function isBelow(version: string, lowest: string): boolean {
  const [have, want] = [parts(version), parts(lowest)]
  const differs = [0, 1, 2].find((index) => (have[index] ?? 0) !== (want[index] ?? 0))
  return differs !== undefined && (have[differs] ?? 0) < (want[differs] ?? 0)
}

it('compares versions by number', () => {
  expect(isBelow('8.9.0', '8.18.3')).toBe(true)
  expect(isBelow('8.18.3', '8.18.3')).toBe(false)
  expect(isBelow('9.0.0', '8.18.3')).toBe(false)
})

it('installs no package below its safe version, however deep', () => {
  const { packages } = lockfile.parse(JSON.parse(textOf('package-lock.json')))
  const unsafe = Object.entries(packages).flatMap(([place, { version = '' }]) => {
    const rule = SAFE[place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)]
    return rule !== undefined && isBelow(version, rule[0]) ? [`${place} ${version} < ${rule[0]}: ${rule[1]}`] : []
  })
  expect(unsafe).toEqual([])
})

it('names the packages of every platform, or npm ci would refuse the lockfile on the others', () => {
  const { packages } = lockfile.parse(JSON.parse(textOf('package-lock.json')))
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined && packages[`${place}/node_modules/${name}`] === undefined,
    ),
  )
  expect(missing).toEqual([])
})

it('pins every package exactly, and all of Prisma to one version', () => {
  const manifest = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(textOf('package.json')))
  const all = { ...dependencies, ...devDependencies }
  expect(
    Object.entries(all).filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)),
  ).toEqual([])
  const prisma = ['prisma', '@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils'].map(
    (name) => all[name],
  )
  expect(new Set(prisma).size).toBe(1)
})
