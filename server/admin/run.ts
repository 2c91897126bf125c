import { parseArgs } from 'node:util'
import { id } from '#board/kernel/shape.ts'
import { noteSecurity } from '../security-log.ts'
import type { z } from 'zod'
import { Failure } from './failure.ts'
import type { Told } from './failure.ts'
import { createToken, revokeOptions, revokeToken, tokenOptions } from './tokens.ts'
import {
  backupOptions,
  check,
  checkOptions,
  makeBackup,
  rebuild,
  rebuildOptions,
  restoreBackup,
  restoreOptions,
} from './upkeep.ts'
import { USAGE, UsageError } from './usage.ts'
import {
  createOptions,
  createUser,
  listOptions,
  listUsers,
  resetFactorOptions,
  resetOptions,
  resetPassword,
  resetSecondFactor,
} from './users.ts'

/** What is printed where, and how the process ends. */
export type Outcome = { readonly code: 0 | 1 | 2; readonly stdout: string; readonly stderr: string }

// What only looks changes nobody's rights and takes nothing out.
const ONLY_LOOKS = new Set(['user:list', 'check'])

// Ids alone: e-mails, names and secrets stand in the answer for whoever typed the command.
function noteAct(act: string, { json }: Told): void {
  const idOf = (name: string) => id.safeParse(json[name]).data
  if (!ONLY_LOOKS.has(act)) noteSecurity('admin', { act, userId: idOf('userId'), tokenId: idOf('tokenId') })
}

type Run = (given: Record<string, unknown>) => Promise<Told>

function command<Shape extends z.ZodType>(shape: Shape, run: (options: z.output<Shape>) => Promise<Told>): Run {
  return (given) => {
    const parsed = shape.safeParse(given)
    if (parsed.success) return run(parsed.data)
    const lines = parsed.error.issues.map((issue) => {
      const option = issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined)
      return option === undefined ? issue.message : `--${String(option)}: ${plainly(issue, given)}`
    })
    throw new UsageError(lines.join('\n'))
  }
}

function plainly(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  if (issue.code === 'unrecognized_keys') return 'this command does not know it'
  if (given[String(issue.path[0])] === undefined) return 'is needed'
  if (issue.code === 'custom') return 'it holds characters that cannot be shown, or nothing else'
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
}

const COMMANDS = new Map<string, Run>([
  ['user:create', command(createOptions, createUser)],
  ['user:reset-password', command(resetOptions, resetPassword)],
  ['user:reset-second-factor', command(resetFactorOptions, resetSecondFactor)],
  ['user:list', command(listOptions, listUsers)],
  ['token:create', command(tokenOptions, createToken)],
  ['token:revoke', command(revokeOptions, revokeToken)],
  ['backup', command(backupOptions, makeBackup)],
  ['restore', command(restoreOptions, restoreBackup)],
  ['rebuild', command(rebuildOptions, rebuild)],
  ['check', command(checkOptions, check)],
])

// What stands behind the name of a command without an option's name.
const PLACES = new Map([
  ['backup', 'file'],
  ['restore', 'file'],
  ['rebuild', 'board'],
])

const text = { type: 'string' } as const
const OPTIONS = {
  email: text,
  name: text,
  role: text,
  password: text,
  token: text,
  id: text,
  replace: { type: 'boolean' },
  'revive-people': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** A command line that was understood: run it once the database is open, or print what it answers without one. */
export type Order = { readonly work: () => Promise<Told>; readonly json: boolean }

/** Reads a command line. Gives an outcome at once for --help and for mistakes. */
export function readOrder(args: readonly string[]): Order | Outcome {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    const { json = false, help = false, ...given } = values
    const [name, ...more] = positionals
    if (help || (name === 'help' && more.length === 0)) return { code: 0, stdout: USAGE, stderr: '' }
    if (name === undefined) throw new UsageError('Which command?')
    const run = COMMANDS.get(name)
    if (!run) throw new UsageError(`"${name}" is none of: ${[...COMMANDS.keys()].join(', ')}.`)
    const work = async () => {
      const told = await run({ ...given, ...placed(name, more) })
      noteAct(name, told)
      return told
    }
    return { work, json }
  } catch (error) {
    return outcomeOf(error)
  }
}

function placed(name: string, words: readonly string[]): Record<string, string> {
  const place = PLACES.get(name)
  const [first, ...more] = place === undefined ? [undefined, ...words] : words
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" is too much: put values that hold spaces in quotes.`)
  if (place !== undefined && first === undefined) throw new UsageError(`${name}: which ${place}?`)
  return place === undefined || first === undefined ? {} : { [place]: first }
}

/** Carries an order out; the database must be open. Throws what is a bug, not a refusal. */
export async function carryOut({ work, json }: Order): Promise<Outcome> {
  try {
    const told = await work()
    return {
      code: told.isWell === false ? 1 : 0,
      stdout: `${json ? JSON.stringify(told.json) : told.text}\n`,
      stderr: '',
    }
  } catch (error) {
    return outcomeOf(error)
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Failure) return { code: 1, stdout: '', stderr: `${error.message}\n` }
  const isUsage =
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  if (!isUsage) throw error
  return { code: 2, stdout: '', stderr: `${error.message}\nTry: npm run admin -- --help\n` }
}
