import { cpus, totalmem } from 'node:os'
import type { Report } from './figures.ts'
import { openFloor } from './floor/floor.ts'

/** The machine that is measured on, and the database as everybody here starts it. */
export async function machineNow(): Promise<Report['machine']> {
  const floor = await openFloor()
  const { database } = floor
  await floor.close()
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    ...database,
  }
}
