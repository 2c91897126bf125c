import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { v7 as uuidv7 } from 'uuid'
import { refuse } from '#board/law/refusal.ts'
import { LIVE_PATH, type Answer } from '#board/live/protocol.ts'
import { db } from '../../house.ts'
import { withWrong, type Fault } from '../fault.ts'
import { acksOf, type Ledger } from '../scene/ledger.ts'
import { type Scene } from '../scene/scene.ts'
import { someWork } from '../scene/work.ts'
import type { Tab } from '../testing/tab.ts'

const FROZEN_MS = [2_000, 30_000] as const
// Between two rounds of garbage collection a busy server may well take that much.
const MOST_MEMORY = 150_000_000

const FLOOD = 4_600
// So many may wait for one board, and so many more are under way.
const MOST_TAKEN = 4_000 + 400

const acknowledged = (ledger: Ledger) => ledger.all().filter((one) => acksOf(one).length > 0).length

const wasToldNotSaved = (ledger: Ledger) =>
  ledger.all().some((one) => one.answers.some((said) => 'refused' in said && said.refused.code === 'NOT_SAVED'))

/** The database is stopped without a goodbye and started again; the server lives on and says what is true. */
export const stopped: Fault = {
  no: 2,
  name: 'PostgreSQL stopped "immediate" and started again',
  rounds: [2, 20],
  async run({ open, stage }) {
    const scene = await open()
    await scene.openAll(2, 3, 4)
    scene.work()
    await scene.someTime(600, 50)
    await stage.store.stopImmediately()
    // Answers that were on their way are still heard; after that there can be no other.
    await pause(150)
    const before = acknowledged(scene.ledger)
    await scene.someTime(1_200, 600)
    const lies = acknowledged(scene.ledger) - before
    await stage.store.start()
    await scene.someTime(300)
    return withWrong(
      await scene.end(),
      !stage.house.isRunning && 'the server ended with its database',
      !wasToldNotSaved(scene.ledger) && 'nobody was told that a change is not saved',
      lies > 0 && `${lies} commands were acknowledged without a database`,
    )
  },
}

/** The database stands still with every connection open. */
export const frozen: Fault = {
  no: 3,
  name: 'PostgreSQL frozen (2 s; 30 s in the long form)',
  rounds: [1, 20],
  async run({ open, stage, isLong }) {
    const scene = await open()
    const [tab] = await scene.openAll(2, 3, 4, 5)
    if (!tab) throw new Error('nobody is there')
    scene.work()
    await scene.someTime(600, 50)
    const memory = stage.house.memory()
    // Nobody new can be let in while the database stands still, so the flood's own line has to be open before.
    const socket = io(tab.line.url, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, auth: tab.person })
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    stage.store.freeze()
    await pause(100)
    const before = acknowledged(scene.ledger)
    const flooded = isLong ? flood(scene, tab, socket) : []
    await pause(FROZEN_MS[isLong ? 1 : 0] - 100)
    const lies = acknowledged(scene.ledger) - before
    const grown = stage.house.memory() - memory
    stage.store.thaw()
    const answers = await flooded
    socket.disconnect()
    const busy = answers.filter((answer) => 'refused' in answer && answer.refused.code === 'BUSY').length
    await scene.someTime(300)
    return withWrong(
      await scene.end(),
      lies > 0 && `${lies} commands were acknowledged by a frozen database`,
      isLong && busy < FLOOD - MOST_TAKEN && `only ${busy} of ${FLOOD} at once were told to come later`,
      grown > MOST_MEMORY && `the server grew by ${Math.round(grown / 1e6)} MB while it waited`,
    )
  },
}

// More at once than may wait for one board.
async function flood({ boardId, claimIds, ledger }: Scene, { person }: Tab, socket: Socket): Promise<Answer[]> {
  const answers = await Promise.all(
    Array.from({ length: FLOOD }, async (_, n) => {
      const claimId = claimIds[n % claimIds.length] ?? ''
      const command = { type: 'comment.add', commentId: uuidv7(), claimId, body: 'All at once' } as const
      const message = { id: uuidv7(), boardId, command }
      const given = ledger.give(message.id, person.userId, command)
      const answer: Answer | null = await socket
        .timeout(FROZEN_MS[1] + 30_000)
        .emitWithAck('command', message)
        .catch(() => null)
      if (answer) ledger.answered(message.id, answer)
      // Told to come later, or not heard at all, and there is no outbox behind this socket that would say it again.
      given.isLate = answer === null || 'refused' in answer
      return answer ?? refuse('NOT_SAVED')
    }),
  )
  return answers
}

/** The connection that hears announcements is ended again and again, and what it would have heard is lost. */
export const unheard: Fault = {
  no: 13,
  name: 'LISTEN connection killed, announcements lost, two servers',
  rounds: [1, 20],
  async run({ open, stage, random }) {
    await stage.other.start()
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4, 5)
    // Half of them work through the other server, so that each server depends on what it is told of the other.
    for (const tab of tabs.slice(2)) {
      tab.line.targets = [stage.other.port]
      tab.line.cut()
    }
    scene.work()
    for (let n = 0; n < 4; n += 1) {
      await scene.someTime(400, 50)
      await endListening()
    }
    await scene.rest()
    await scene.settle()
    // The last words of all are said while nobody listens, and nothing comes after them that could betray the gap.
    await endListening()
    for (const tab of random.chance(0.5) ? tabs.slice(2) : tabs.slice(0, 2)) await tab.give(someWork(random, tab.view))
    const found = await scene.end()
    await stage.other.stop()
    return found
  },
}

async function endListening(): Promise<void> {
  await db().$queryRaw`SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
                        WHERE application_name = 'claimboard listen' AND datname = current_database()`
}
