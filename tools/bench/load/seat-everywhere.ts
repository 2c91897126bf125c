import type { Crowd } from './crowd.ts'
import type { Target } from './run-load.ts'
import { quiet, seatAt } from './step.ts'
import type { Subject } from './subject.ts'

const CLAIMS = 20
const AT_ONCE = 10

/** Many boards at once, each with its people. */
export type Everywhere = {
  readonly boards: number
  readonly peopleEach: number
  /** How many of them write. */
  readonly writersEach: number
  /** Which of several servers a person of a board is at. */
  readonly serverOf: (board: number, person: number) => number
}

/** Opens so many boards, seats people at each, and connects those who write. */
export async function seatEverywhere(subject: Subject, crowd: Crowd, asked: Everywhere): Promise<Target[]> {
  const { boards, peopleEach, writersEach, serverOf } = asked
  const targets: Target[] = []
  while (targets.length < boards)
    targets.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => subject.board(CLAIMS, CLAIMS)))))
  const seatsOf = (each: number) =>
    targets.flatMap(({ boardId }, board) =>
      Array.from({ length: each }, (_, n) => seatAt(subject, boardId, board + n, serverOf(board, n))),
    )
  // Nobody may say hello more than thirty times in ten seconds, and these few sit everywhere.
  await crowd.listen(seatsOf(peopleEach), AT_ONCE)
  await crowd.connect(seatsOf(writersEach))
  await quiet(subject)
  return targets
}
