import type { Random } from '#board/testing/random.ts'
import type { Finding } from './scene/check.ts'
import type { Scene } from './scene/scene.ts'
import type { Stage } from './scene/stage.ts'

/** One try of a fault: where it happens, and the random numbers that its seed repeats. */
export type Round = {
  /** Which try it is, from 0, for faults that have several ways to happen. */
  readonly n: number
  readonly stage: Stage
  readonly random: Random
  readonly isLong: boolean
  /** Opens a board for this round; it is left at the end, however the round ends. */
  readonly open: () => Promise<Scene>
  /** Does some work while no other round does: all rounds share this process, and side by side they would slow each other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** Something that can go wrong, and how it is tried. */
export type Fault = {
  /** Its number in the list of faults, as documented. */
  readonly no: number
  readonly name: string
  /** How often it is tried in the short form and in the long one. */
  readonly rounds: readonly [short: number, long: number]
  /** Its rounds take long and disturb nobody, so that those of the long form are tried side by side. */
  readonly isPatient?: boolean
  /** Handles the whole database, so in the long form it begins with one that the faults before it have not filled. */
  readonly isAnew?: boolean
  /** Brings the fault about and gives what the check found. Servers that it stops or starts are put right after it. */
  readonly run: (round: Round) => Promise<Finding>
}

/** A finding with more that is wrong. */
export function withWrong(found: Finding, ...more: readonly (string | false)[]): Finding {
  return { ...found, wrong: [...found.wrong, ...more.filter((one) => one !== false)] }
}
