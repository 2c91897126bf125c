import { fork } from 'node:child_process'
import { once } from 'node:events'
import { askBy, type Ask } from '../house/ask.ts'

/** A process that does what it is asked. */
export type Helper = { readonly pid: number; readonly ask: Ask; close(): Promise<void> }

type Options = { readonly env?: Readonly<Record<string, string>>; readonly flags?: readonly string[] }

/** Starts a process from a file that calls `answerParent`. */
export function startHelper(file: string, { env = {}, flags = [] }: Options = {}): Helper {
  const child = fork(file, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ...env },
    execArgv: [...flags],
  })
  const ended = once(child, 'exit')
  return {
    pid: child.pid ?? 0,
    ask: askBy(child),
    async close() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
