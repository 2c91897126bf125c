import { readFileSync } from 'node:fs'

/** The processes that a process has started and that still run, where the system tells. */
export function childrenOf(pid: number): number[] {
  const told = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return told.split(' ').filter(Boolean).map(Number)
}

/** Seconds of processor time that a process has taken so far; none when it is gone. */
export function processorOf(pid: number): number {
  try {
    // The name of the program, which may hold anything, ends with the last bracket; times are in hundredths of a second.
    const [, after = ''] = /\) ([^)]*)$/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    const [user = 0, system = 0] = after.split(' ').slice(11, 13).map(Number)
    return (user + system) / 100
  } catch {
    return 0
  }
}

/** Bytes of memory that a process holds now; none when it is gone. */
export function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
