import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from '#server/ground/build.ts'

/** One step of a check and what came of it. */
export interface Stage {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

/** The path of a program's entry in the installed packages. */
export function packageFile(place: string): string {
  return path.join(ROOT, 'node_modules', place)
}

/** Runs one step to its end under this Node, its words shown as they come; never throws. */
export async function runStage(name: string, work: () => Promise<boolean>): Promise<Stage> {
  process.stdout.write(`\n── ${name}\n`)
  const started = performance.now()
  const ok = await work().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return false
  })
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(`── ${name}: ${ok ? 'ok' : 'FAILED'} after ${seconds.toFixed(1)} s\n`)
  return { name, ok, seconds }
}

/** Runs a JavaScript program of the packages; true when it ended well. A signal ends it, and then us. */
export function runNode(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  // In a log file, colours are noise.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...plain, ...env },
  })
  const end = (signal: NodeJS.Signals) => {
    child.once('exit', () => process.exit(130))
    child.kill(signal)
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  return new Promise<boolean>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  }).finally(() => process.off('SIGINT', end).off('SIGTERM', end))
}
