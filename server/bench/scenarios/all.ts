import { rate } from './rate.ts'
import type { Scenario } from './scenario.ts'
import { work } from './work.ts'
import { write } from './write.ts'

/** Everything that can be measured, by the name that `--only` takes. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = { work, write, rate }
