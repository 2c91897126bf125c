import type { Figures } from '../figures.ts'

/** How a run of the bench is asked for. */
export type Asked = {
  /** Repetitions of each measurement. */
  readonly runs: number
  /** Numbers of listeners to measure with, where a scenario has several. */
  readonly listeners: readonly number[]
  /** Whether the floor is measured too, which takes as long again. */
  readonly withFloor: boolean
  /** Writes CPU profiles of the server into this folder. */
  readonly profiles: string | null
  readonly say: (text: string) => void
}

/** Something that can be measured alone. */
export type Scenario = {
  readonly about: string
  measure(asked: Asked): Promise<{ readonly figures: Figures; readonly notes?: readonly string[] }>
}

/** Repeats a measurement and gives what each repetition found. */
export async function times<T>(runs: number, measure: (run: number) => Promise<T>): Promise<T[]> {
  const found: T[] = []
  for (let run = 0; run < runs; run += 1) found.push(await measure(run))
  return found
}
