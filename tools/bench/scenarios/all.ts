import { boards } from './several/boards.ts'
import { busy } from './busy.ts'
import { join } from './join.ts'
import { memoryUse } from './memory.ts'
import { pages } from './page.ts'
import { processes } from './several/processes.ts'
import { rate } from './rate.ts'
import { restart } from './restart.ts'
import type { Scenario } from './scenario.ts'
import { words } from './words.ts'
import { work } from './work.ts'
import { write } from './write.ts'

/** Everything that can be measured, by the name that `--only` takes. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  work,
  write,
  rate,
  boards,
  processes,
  memory: memoryUse,
  join,
  ...pages,
  busy,
  restart,
  words,
}
