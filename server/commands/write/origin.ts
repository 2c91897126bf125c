import { randomUUID } from 'node:crypto'
import { furnish } from '../../house.ts'

declare module '../../house.ts' {
  interface House {
    origin: string
  }
}

/** A name for this process, the same in both module graphs, so that it knows its own announcements again. */
export const origin = (): string => furnish('origin', randomUUID)
