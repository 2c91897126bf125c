import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '#board/testing/random.ts'
import { db } from '#server/house.ts'
import { withWrong, type Fault } from '../fault.ts'
import type { House } from '../ground/house.ts'
import { type Scene, until } from '../scene/scene.ts'
import type { Person } from '../scene/desk.ts'

// Longer than the patience of whoever waits for a connection.
const HELD_MS = [7_000, 20_000] as const
// So many requests are under way all the time; together they want every connection many times over.
const AT_ONCE = 240
const MOST_MEMORY = 100_000_000
const REST_MS = 60_000
// What a server that has too much to do may say: here it is, it will be, not now.
const HONEST = new Set([200, 202, 429, 503])

/** Everything that reads is starved: every connection for it is held, and hundreds of reports and boards are asked for. */
export const starved: Fault = {
  no: 18,
  name: 'every connection for reading held, hundreds of reports asked for (7 s; 20 s in the long form)',
  rounds: [1, 20],
  async run({ open, stage, random, isLong }) {
    const scene = await open()
    await scene.openAll(2, 3, 4)
    const greedy = stage.people[5]
    if (!greedy) throw new Error('nobody is there who could ask for too much')
    scene.work()
    const crowd = askForMuch(scene, greedy, random)
    // What a server holds anyway once it has answered for a while.
    await until('the first are answered', () => crowd.answered() > AT_ONCE / 2, REST_MS)
    const memory = stage.houses.map((house) => house.memory())
    const during = await whileHeld(HELD_MS[isLong ? 1 : 0], async () => {
      await until('many wait in vain', async () => Math.min(...(await Promise.all(stage.houses.map(waiting)))) > 20)
      const before = acknowledged(scene)
      return () => acknowledged(scene) - before
    })
    const { statuses, failed } = await crowd.end()
    await scene.rest()
    const late = await scene.settle()
    const grown = () => Math.max(...stage.houses.map((house, n) => house.memory() - (memory[n] ?? 0)))
    await until('memory is back', () => grown() < MOST_MEMORY, REST_MS).catch(() => undefined)
    const found = await scene.end()
    const odd = [...statuses].filter(([status]) => !HONEST.has(status)).map(([status, n]) => `${n} × ${status}`)
    return withWrong(
      found,
      ...late,
      during < (HELD_MS[isLong ? 1 : 0] / 1_000) * 3 && `only ${during} commands of others were acknowledged meanwhile`,
      codesOf(scene).includes('FAULT') && 'a command of others was answered FAULT, which is never sent again',
      odd.length > 0 && `who asked for too much was answered ${odd.join(', ')}`,
      failed > 0 && `${failed} requests got no answer`,
      !statuses.has(503) && 'who waited in vain was not told so',
      grown() > MOST_MEMORY && `a server holds ${Math.round(grown() / 1e6)} MB more than before`,
    )
  },
}

const acknowledged = ({ ledger }: Scene) =>
  ledger.all().filter(({ answers }) => answers.some((answer) => 'seq' in answer)).length

const codesOf = ({ ledger }: Scene) =>
  ledger.all().flatMap(({ answers }) => answers.flatMap((answer) => ('refused' in answer ? [answer.refused.code] : [])))

// Reading marks are what a page asks for and no command does: whoever wants theirs now keeps a connection until its
// patience with the lock is over.
async function whileHeld<T>(ms: number, begun: () => Promise<() => T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE read_mark IN ACCESS EXCLUSIVE MODE`
      const ended = await begun()
      await pause(ms)
      return ended()
    },
    { maxWait: 10_000, timeout: ms + 30_000 },
  )
}

/** How many wait for a connection for reading, as the server says of itself. */
async function waiting({ port }: House): Promise<number> {
  const said = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(/^claimboard_pool_waiting\{pool="reads"\} (\d+)$/m.exec(said)?.[1] ?? 0)
}

type Crowd = {
  answered(): number
  end(): Promise<{ readonly statuses: ReadonlyMap<number, number>; readonly failed: number }>
}

/** One person has a hundred pages and programs open that ask again as soon as they are answered. */
function askForMuch({ boardId, claimIds, stage }: Scene, { token }: Person, random: Random): Crowd {
  const url = `http://127.0.0.1:${stage.door}/api/v1`
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', prefer: 'wait=5' }
  const statuses = new Map<number, number>()
  let failed = 0
  let isOver = false

  async function ask(n: number): Promise<void> {
    const body = JSON.stringify({ boardId, claimId: claimIds[0], seq: 1 + random.below(4) })
    const format = random.pick(['html', 'md', 'csv', 'json'])
    const asked =
      n % 4 === 0
        ? fetch(`${url}/me/read`, { method: 'PUT', headers, body })
        : n % 4 === 1
          ? fetch(`${url}/boards/${boardId}`, { headers })
          : fetch(`${url}/boards/${boardId}/report?format=${format}&at=${1 + random.below(4)}`, { headers })
    const response = await asked
    await response.arrayBuffer()
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
  }

  async function keepAsking(n: number): Promise<void> {
    while (!isOver) {
      await ask(n).catch(() => (failed += 1))
      await pause(50)
    }
  }

  const all = Array.from({ length: AT_ONCE }, (_, n) => keepAsking(n))
  return {
    answered: () => statuses.values().reduce((sum, n) => sum + n, 0),
    async end() {
      isOver = true
      await Promise.all(all)
      return { statuses, failed }
    },
  }
}
