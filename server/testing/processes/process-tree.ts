import { readFileSync } from 'node:fs'

/** The processes that a process has started and that still run, where the system tells. */
export function childrenOf(pid: number): number[] {
  const told = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return told.split(' ').filter(Boolean).map(Number)
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
