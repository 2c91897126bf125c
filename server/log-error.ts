import { codesOf } from './commands/database-error.ts'

// Class 22 of PostgreSQL's codes quotes the value it does not like; the others name tables, columns and constraints.
const QUOTES_VALUES = /^22...$/

/**
 * An error as it may stand in a log: what it is, its codes and where it came from. What the database or its client add
 * besides (the failing row, the arguments of a query) holds the words of people and stays out.
 */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : typeof error }
  const { name, stack = '', cause } = error
  const codes = codesOf(error)
  return {
    type: name,
    message: messageOf(error, codes),
    ...(codes.length > 0 ? { codes } : {}),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(cause === undefined ? {} : { cause: errorForLog(cause) }),
  }
}

function messageOf({ name, message }: Error, codes: readonly string[]): string {
  if (codes.some((code) => QUOTES_VALUES.test(code))) return 'a value the database does not take'
  // Prisma shows the whole call before it says what is wrong with it.
  return name.startsWith('Prisma') ? (message.trim().split('\n').at(-1) ?? '') : message
}
