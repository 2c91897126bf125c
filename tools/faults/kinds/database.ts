import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { v7 as uuidv7 } from 'uuid'
import { refuse } from '#board/kernel/refusal.ts'
import { LIVE_PATH, type Answer } from '#board/live/protocol.ts'
import { db } from '#server/house.ts'
import { withWrong, type Fault } from '../fault.ts'
import { acksOf, type Ledger } from '../scene/ledger.ts'
import { type Scene, until } from '../scene/scene.ts'
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
      stage.houses.some((house) => !house.isRunning) && 'a server ended with its database',
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
    const memory = stage.houses.map((house) => house.memory())
    // Nobody new can be let in while the database stands still, so the flood's own line has to be open before.
    const sockets = await Promise.all(stage.houses.map(() => connected(tab)))
    stage.store.freeze()
    await pause(100)
    const before = acknowledged(scene.ledger)
    const flooded = isLong ? Promise.all(sockets.map((socket) => flood(scene, tab, socket))) : []
    await pause(FROZEN_MS[isLong ? 1 : 0] - 100)
    const lies = acknowledged(scene.ledger) - before
    const grown = Math.max(...stage.houses.map((house, n) => house.memory() - (memory[n] ?? 0)))
    stage.store.thaw()
    const answers = (await flooded).flat()
    for (const socket of sockets) socket.disconnect()
    const busy = answers.filter((answer) => 'refused' in answer && answer.refused.code === 'BUSY').length
    await scene.someTime(300)
    return withWrong(
      await scene.end(),
      lies > 0 && `${lies} commands were acknowledged by a frozen database`,
      isLong &&
        busy < sockets.length * (FLOOD - MOST_TAKEN) &&
        `only ${busy} of ${answers.length} at once were told to come later`,
      grown > MOST_MEMORY && `a server grew by ${Math.round(grown / 1e6)} MB while it waited`,
    )
  },
}

async function connected({ line, person }: Tab): Promise<Socket> {
  const socket = io(line.url, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, auth: person })
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  return socket
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

/** Connections that hear announcements are ended again and again, or stand still, and what they would have heard is lost. */
export const unheard: Fault = {
  no: 13,
  name: 'LISTEN connection killed, announcements lost, two servers',
  rounds: [1, 20],
  async run({ open, stage, random }) {
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4, 5)
    // Half of them work through the other server, so that each server depends on what it is told of the other.
    await scene.spread()
    scene.work()
    for (let n = 0; n < 4; n += 1) {
      await scene.someTime(400, 50)
      // Over Redis, those who tell who is there lose each other too.
      if (n === 1) await stage.redis?.stop()
      await endListening(random.chance(0.5) ? 1 : 2)
    }
    await stage.redis?.start()
    await scene.rest()
    const late = await scene.settle()
    // The connections stand and say nothing: only whoever looks for themselves finds what the other server has saved.
    stage.store.freezeOnly(await allListening())
    try {
      await random.pick(tabs).give(someWork(random, random.pick(tabs).view))
      late.push(...(await scene.settle()))
    } finally {
      stage.store.thaw()
    }
    // The last words of all are said while nobody listens, and nothing comes after them that could betray the gap.
    await endListening(2)
    await random.pick(tabs).give(someWork(random, random.pick(tabs).view))
    return withWrong(await scene.end(), ...late)
  },
}

/** Ends the connection on which one server hears announcements, or those of both. */
async function endListening(servers: number): Promise<void> {
  await db().$queryRaw`SELECT count(pg_terminate_backend(pid))::int AS ended
                         FROM (SELECT pid FROM pg_stat_activity WHERE application_name = 'claimboard listen'
                                  AND datname = current_database() ORDER BY random() LIMIT ${servers}) AS listening`
}

async function allListening(): Promise<number[]> {
  let pids: number[] = []
  await until('both servers listen', async () => {
    const rows = await db().$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE application_name = 'claimboard listen'
         AND datname = current_database() AND query LIKE 'LISTEN%' AND state = 'idle'`
    pids = rows.map(({ pid }) => pid)
    return pids.length === 2
  })
  return pids
}
