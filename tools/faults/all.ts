import type { Fault } from './fault.ts'
import { anonymousFlood } from './kinds/anonymous.ts'
import { frozen, stopped, unheard } from './kinds/database.ts'
import { databaseKilled } from './kinds/database-killed.ts'
import { fullBoard } from './kinds/full-board.ts'
import { diskFull } from './kinds/limits.ts'
import { clocks, offline, sameField, twoTabs } from './kinds/people.ts'
import { killed, rolled } from './kinds/processes.ts'
import { restored, rightsStayEnded } from './kinds/restored.ts'
import { slowReader } from './kinds/slow.ts'
import { starved } from './kinds/starved.ts'
import { tooOld } from './kinds/versions.ts'
import { repeated, swallowed } from './kinds/wires.ts'

/** Every fault that is tried, in the order of their numbers. */
export const FAULTS: readonly Fault[] = [
  killed,
  stopped,
  frozen,
  swallowed,
  repeated,
  twoTabs,
  clocks,
  offline,
  sameField,
  rolled,
  slowReader,
  diskFull,
  unheard,
  restored,
  tooOld,
  anonymousFlood,
  starved,
  databaseKilled,
  rightsStayEnded,
  fullBoard,
]
