import { setTimeout as pause } from 'node:timers/promises'
import { figureOf } from '../figures.ts'
import { openFloor } from '../floor/floor.ts'
import { openLoadDesk, type LoadDesk } from '../house/load-desk.ts'
import { openCrowd, type Crowd } from '../load/crowd.ts'
import { epochOf } from '../house/epoch.ts'
import { seatAt } from '../load/step.ts'
import { quantile } from '../spread.ts'
import { times, type Scenario } from './scenario.ts'

const PEOPLE = 80
const CLIENTS = 500
const BEHIND = 10
const BOARD = { claims: 100, comments: 1_000 }
const ALL_LIVE_MS = 500
const SETTLED_MS = 1_000

/** Everybody comes back at once. */
export const restart: Scenario = {
  about: `${CLIENTS} clients, each ${BEHIND} events behind, come back at once to a server that was started anew`,
  async measure({ runs }) {
    const crowd = openCrowd()
    const desk = await openLoadDesk(PEOPLE)
    try {
      const { boardId, seq } = await desk.board(BOARD.claims, BOARD.comments)
      const epoch = await epochOf(boardId)
      const found = await times(runs, () => comeBack(desk, crowd, { boardId, lastSeq: seq - BEHIND, epoch }))
      const floors = await times(runs, () => floorOnce(crowd))
      const of = (share: number, most?: number) =>
        figureOf({
          unit: 'ms',
          runs: found.map(({ live }) => quantile([...live], share)),
          floor: floors.map((live) => quantile([...live], share)),
          ...(most === undefined ? {} : { goal: { most } }),
        })
      return {
        figures: {
          [`restart: half of ${CLIENTS} live again`]: of(0.5),
          [`restart: 95 of 100 live again`]: of(0.95),
          [`restart: all ${CLIENTS} live again`]: of(1, ALL_LIVE_MS),
          'restart: told to wait and ask again': figureOf({ unit: 'times', runs: found.map(({ refused }) => refused) }),
        },
      }
    } finally {
      await crowd.close()
      await desk.close()
    }
  },
}

type Entered = Awaited<ReturnType<Crowd['listen']>>
type Behind = { readonly boardId: string; readonly lastSeq: number; readonly epoch: string }

async function comeBack(desk: LoadDesk, crowd: Crowd, behind: Behind): Promise<Entered> {
  await desk.restart()
  await pause(SETTLED_MS)
  const seats = Array.from({ length: CLIENTS }, (_, n) => ({ ...seatAt(desk, behind.boardId, n), ...behind }))
  const entered = await crowd.listen(seats, CLIENTS)
  await crowd.leave()
  return entered
}

// The same crowd at a server that only says hello, newly started too.
async function floorOnce(crowd: Crowd): Promise<Float64Array> {
  const floor = await openFloor()
  try {
    await pause(SETTLED_MS)
    const { boardId } = await floor.board(0, 0)
    const seats = Array.from({ length: CLIENTS }, (_, n) => seatAt(floor, boardId, n))
    const { live } = await crowd.listen(seats, CLIENTS)
    await crowd.leave()
    return live
  } finally {
    await floor.close()
  }
}
