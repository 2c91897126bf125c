import { openGround } from '../ground/open.ts'
import { stopAll } from '../stop.ts'
import { carryOut, readOrder } from './run.ts'
import type { Outcome } from './run.ts'

/** Runs one command line: opens the desk's database (the running one, else its own for the moment) and closes it again. */
async function admin(args: readonly string[]): Promise<Outcome> {
  const order = readOrder(args)
  if ('code' in order) return order
  try {
    await openGround()
    return await carryOut(order)
  } catch (error) {
    return { code: 1, stdout: '', stderr: `${error instanceof Error ? error.message : String(error)}\n` }
  } finally {
    await stopAll()
  }
}

// Sentences of other rooms ("database migrated") are not the answer somebody reads or parses.
process.env.LOG_LEVEL ??= 'warn'
const { code, stdout, stderr } = await admin(process.argv.slice(2))
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = code
