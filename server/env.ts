import { existsSync } from 'node:fs'
import path from 'node:path'
import { loadEnvFile } from 'node:process'
import proxyAddr from 'proxy-addr'
import { z } from 'zod'

const text = z.string().trim().min(1)
const flag = z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1')

// On the machine itself nobody sits on the line, so an issuer there may speak http.
function isHttpsOrLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname))
}

const hosts = z.string().transform((words, context) => {
  const all = words.split(/[\s,]+/).filter(Boolean)
  const wrong = all.find((one) => !/^[\w.-]+(:\d{1,5})?$/.test(one))
  if (wrong === undefined) return all
  context.addIssue({
    code: 'custom',
    message: `must be names such as desk.example, separated by commas; "${wrong}" is none`,
  })
  return z.NEVER
})

/** Whose word about the client's address counts: nobody's, that of so many proxies in a row, or of those in these networks. */
export type TrustedProxies = false | number | readonly string[]

const trustedProxies = z
  .string()
  .trim()
  .transform((word, context): TrustedProxies => {
    if (word === 'false' || word === '0') return false
    if (word === 'true') return 1
    if (/^[1-9]$/.test(word)) return Number(word)
    const networks = word.split(',').map((one) => one.trim())
    try {
      proxyAddr.compile(networks)
      return networks
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'must be true, false, a number of proxies from 1 to 9, or networks such as "loopback, 10.0.0.0/8"',
      })
      return z.NEVER
    }
  })

const settings = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    HOST: text.optional(),
    DATA_DIR: text.default('.data').transform((folder) => path.resolve(folder)),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must be an address such as postgresql://user:password@host:5432/name',
      })
      .optional(),
    DATABASE_DIRECT_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be an address as for DATABASE_URL' })
      .optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
    REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be an address such as redis://host:6379' }).optional(),
    WORKERS: z.coerce.number().int().min(1).max(64).default(1),
    LIVE_POLLING: flag.optional(),
    APP_URL: z.url({ protocol: /^https?$/, error: 'must be the public http(s) address of this desk' }).optional(),
    ALLOWED_HOSTS: hosts.default([]),
    DESK_NAME: text.default('Claimboard desk'),
    SECURITY_CONTACT: z
      .string()
      .regex(/^(mailto:|https:\/\/|tel:)[\x21-\x7e]{3,500}$/, 'must be a mailto:, https: or tel: address')
      .optional(),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    AUTH_GITHUB_ID: text.optional(),
    AUTH_GITHUB_SECRET: text.optional(),
    AUTH_GOOGLE_ID: text.optional(),
    AUTH_GOOGLE_SECRET: text.optional(),
    AUTH_OIDC_ISSUER: z
      .url({ error: 'must be the https address of the issuer' })
      .refine(isHttpsOrLoopback, {
        error: 'must be an https address: over http anybody on the line could say who signs in',
      })
      .optional(),
    AUTH_OIDC_ID: text.optional(),
    AUTH_OIDC_SECRET: text.optional(),
    AUTH_OIDC_NAME: text.default('Single sign-on'),
    SESSION_IDLE_DAYS: z.coerce.number().min(0.01).max(30).default(14),
    STEP_UP_MINUTES: z.coerce.number().min(0.01).max(60).default(10),
    COMMANDS_PER_SECOND: z.coerce.number().int().min(1).max(1_000_000).default(50),
    COMMANDS_BURST: z.coerce.number().int().min(1).max(1_000_000).default(200),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    TRUST_PROXY: trustedProxies.default(false),
    PAGES_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
    LOG_ADDRESSES: flag.default(false),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  })
  .superRefine((given, context) => {
    const together = [
      ['AUTH_GITHUB_ID', 'AUTH_GITHUB_SECRET'],
      ['AUTH_GOOGLE_ID', 'AUTH_GOOGLE_SECRET'],
      ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_ID', 'AUTH_OIDC_SECRET'],
    ] as const
    for (const group of together) {
      if (!group.some((name) => given[name] !== undefined)) continue
      for (const name of group.filter((name) => given[name] === undefined)) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `is needed together with ${group.filter((other) => other !== name).join(' and ')}`,
        })
      }
    }
  })
  .transform((given) => ({
    ...given,
    APP_URL: new URL(given.APP_URL ?? `http://localhost:${given.PORT}`).origin,
    // A poll that arrives at another worker than the one before it belongs to a connection nobody there knows.
    LIVE_POLLING: given.LIVE_POLLING ?? given.WORKERS === 1,
  }))

/** Every setting of this process, parsed. */
export type Env = z.output<typeof settings>

/** Settings that cannot be used; its message lists every problem at once. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/** Parses settings from a record of strings; empty strings count as absent. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = settings.safeParse(filled)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.') || 'settings'}: ${issue.message}`)
  throw new EnvError(`These settings cannot be used (see .env.example):\n${lines.join('\n')}`)
}

// Next bundles a second copy of this module: the parsed settings are shared through globalThis, so both agree.
declare global {
  var claimboardEnv: Env | undefined
}

/** The settings of this process, read once from `.env` (where there is one) and the environment, which wins. Throws EnvError. */
export function env(): Env {
  if (globalThis.claimboardEnv === undefined) {
    if (existsSync('.env')) loadEnvFile('.env')
    globalThis.claimboardEnv = parseEnv(process.env)
  }
  return globalThis.claimboardEnv
}

/** Replaces settings that only became known at the start, such as the kept secret or the port that was free. */
export function settleEnv(known: Partial<Env>): Env {
  globalThis.claimboardEnv = { ...env(), ...known }
  return globalThis.claimboardEnv
}

/** The database without anything in between, for what needs a session of its own: LISTEN, and locks. Throws where none is known. */
export function directUrl(): string {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env()
  const url = DATABASE_DIRECT_URL ?? DATABASE_URL
  if (url === undefined) throw new Error('The database is not open: start the server, or set DATABASE_URL.')
  return url
}
