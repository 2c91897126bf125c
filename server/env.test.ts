import { expect, it } from 'vitest'
import { EnvError, parseEnv } from './env.ts'
import { textOf } from '#tools/quality/sources.ts'

it('needs no setting at all', () => {
  const env = parseEnv({})
  expect(env).toMatchObject({
    NODE_ENV: 'production',
    PORT: 3000,
    APP_URL: 'http://localhost:3000',
    TRUST_PROXY: false,
  })
  expect(env.DATABASE_URL).toBeUndefined()
})

it('derives the public origin from the port, unless it is given', () => {
  expect(parseEnv({ PORT: '4100' }).APP_URL).toBe('http://localhost:4100')
  expect(parseEnv({ PORT: '4100', APP_URL: 'https://claims.example.org/desk/' }).APP_URL).toBe(
    'https://claims.example.org',
  )
})

it('takes an empty setting for an absent one, as .env files leave them', () => {
  expect(parseEnv({ PORT: '', DATABASE_URL: '', AUTH_SECRET: '' }).PORT).toBe(3000)
})

it('lists every problem at once, with the name of the setting and the way out', () => {
  const bad = {
    PORT: 'http',
    DATABASE_URL: 'mysql://here',
    AUTH_SECRET: 'short',
    AUTH_GITHUB_ID: 'id',
    LOG_LEVEL: 'loud',
  }
  const parse = () => parseEnv(bad)
  expect(parse).toThrow(EnvError)
  for (const name of ['PORT', 'DATABASE_URL', 'AUTH_SECRET', 'LOG_LEVEL'])
    expect(parse).toThrow(new RegExp(`\\b${name}: `))
  expect(parse).toThrow(/\.env\.example/)
})

it('asks for the other half of a sign-in that is set up by half', () => {
  expect(() => parseEnv({ AUTH_GITHUB_ID: 'id' })).toThrow(/AUTH_GITHUB_SECRET: is needed together with AUTH_GITHUB_ID/)
  expect(() => parseEnv({ AUTH_OIDC_ISSUER: 'https://login.example.org' })).toThrow(
    /AUTH_OIDC_ID(.|\n)*AUTH_OIDC_SECRET/,
  )
})

it('never repeats a secret in what it says', () => {
  expect(() => parseEnv({ AUTH_SECRET: 'tellnobody', DATABASE_URL: 'mysql://u:hidden@h/d' })).toThrow(
    expect.objectContaining({ message: expect.not.stringMatching(/tellnobody|hidden/) }),
  )
})

it('is complete in .env.example', () => {
  const documented = [...textOf('.env.example').matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name)
  const known = [...textOf('server/env.ts').matchAll(/^ {4,6}([A-Z][A-Z_]+):/gm)].map(([, name]) => name)
  const fromOutside = known.filter((name) => name !== 'NODE_ENV')
  expect(new Set(documented)).toEqual(new Set(fromOutside))
})
