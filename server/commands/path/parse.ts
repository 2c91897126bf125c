import type { z } from 'zod'
import { command, type Command } from '#board/law/command.ts'
import { refuse, type Refusal } from '#board/kernel/refusal.ts'

type Flaw = { readonly refused: Refusal }

/** A command as the law takes it, or what is wrong with its shape. */
export function parseCommand(given: unknown): Command | Flaw {
  const parsed = command.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'invalid_union' && issue.path.join('.') === 'type')
    return refuse('UNKNOWN_COMMAND', { path: 'type' })
  return flawOf(parsed.error)
}

/** The first thing that is wrong, with its place and a word for programs. */
export function flawOf(error: z.core.$ZodError): Flaw {
  const [issue] = error.issues
  if (issue === undefined) return refuse('INVALID')
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...issue.path, ...extra].map(String).join('.').slice(0, 200)
  return refuse('INVALID', { path, problem: issue.code === 'custom' ? issue.message : issue.code })
}
