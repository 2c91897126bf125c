import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, stillRuns } from './process-lock.ts'

// A process that serves a connection ends by itself once its server is dead, but only after the statement it is at.
const PATIENCE_MS = 300

async function processesOf(title: string): Promise<{ pid: number; identity: string }[]> {
  const names = await readdir('/proc').catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const shown = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
        const identity = shown.startsWith(`postgres: ${title}: `) ? identityOf(Number(name)) : undefined
        return identity === undefined ? [] : [{ pid: Number(name), identity }]
      }),
  )
  return found.flat()
}

/**
 * Ends what is left of a server that was killed, by the title of its cluster: as long as one of its processes holds the
 * shared memory, no new server may start. Nothing is lost by it: whatever they do now nobody can commit. For a cluster whose
 * server is dead, and under the lock of its folder. Where there is no /proc they end by themselves.
 */
export async function endOrphans(title: string): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = await processesOf(title)
    if (left.length === 0) return
    for (const { pid, identity } of left) {
      try {
        if (stillRuns(identity)) process.kill(pid, signal)
      } catch {
        // It ended in this very moment, which is what was wanted.
      }
    }
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      if (!left.some(({ identity }) => stillRuns(identity))) break
      await pause(10)
    }
  }
}
