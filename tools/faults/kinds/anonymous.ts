import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from '../../bench/spread.ts'
import { withWrong, type Fault } from '../fault.ts'
import type { Scene } from '../scene/scene.ts'
import type { Tab } from '../testing/tab.ts'
import { someWork } from '../scene/work.ts'
import { ATTACKS, type AttackName, type Size } from '../strangers/attacks.ts'

const PROGRAM = path.join(import.meta.dirname, '../strangers/stranger.ts')
const MOST_MS = 500
const MOST_TRIES = 3
const EVERY_MS = 50
const MOST_WAIT_MS = 60_000
const MOST_MEMORY = 100_000_000
const MOST_FILLINGS = 20
const STILL = 2_000_000
const PATIENCE_MS = { short: 20_000, long: 60_000 } as const
/** Other loopback addresses than that of the people, each attack from one of its own. */
const addressOf = (n: number) => `127.0.0.${2 + n}`

/** People work while somebody without an account sends whatever comes to mind; the people must not feel it. */
export const anonymousFlood: Fault = {
  no: 16,
  name: 'whatever anonymous people send',
  rounds: [1, 3],
  async run({ open, stage, isLong, random }) {
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    scene.work(100)
    const [asker] = await scene.openAll(5)
    if (!asker) throw new Error('nobody is there')
    await pause(1_000)
    const pids = stage.houses.map((house) => house.pid)
    await fillNurseries(stage.houses)
    await feel(scene, asker, 'nobody', pause(2_000))
    const wrong: string[] = []
    for (const [n, name] of names().entries()) {
      const attacked = (tries: number) =>
        attack(name, isLong ? 'long' : 'short', { port: stage.door, from: addressOf(n + 100 * tries) })
      let felt = await feel(scene, asker, name, attacked(0))
      // On a machine that is busy with other things people wait anyway; what hurts, hurts each time, and more than nobody does.
      for (let tries = 1; tries < MOST_TRIES && felt.p95 > MOST_MS; tries += 1)
        felt = await feel(scene, asker, `${name}, again`, attacked(tries))
      if (felt.p95 > MOST_MS && felt.p95 > 3 * (await feel(scene, asker, 'nobody', pause(2_000))).p95)
        wrong.push(`people felt ${felt.said}`)
      if (felt.grown > MOST_MEMORY) wrong.push(`a server grew: ${felt.said}`)
    }
    // Somebody who comes only now is let in, and so is whoever lost their line.
    random.pick(tabs).line.cut()
    await scene.openAll(1)
    const isOther = stage.houses.some((house, at) => !house.isRunning || house.pid !== pids[at])
    return withWrong(await scene.end(), ...wrong, isOther && 'a server did not outlive it')
  },
}

/**
 * A server takes the memory of its nursery (32 MB, three times) as it first needs it, whoever asks. So it is let to take it
 * before, by as many who ask at once as a large desk has people, until it grows no more.
 */
async function fillNurseries(houses: Scene['stage']['houses']): Promise<void> {
  for (const house of houses)
    for (let round = 0, before = 0; round < MOST_FILLINGS && house.memory() > before + STILL; round += 1) {
      before = house.memory()
      await Promise.all(
        Array.from({ length: 400 }, async () => {
          for (let n = 0; n < 5; n += 1) await (await fetch(`http://127.0.0.1:${house.port}/healthz`)).text()
        }),
      )
    }
}

const isName = (name: string): name is AttackName => name in ATTACKS
const names = () => Object.keys(ATTACKS).filter(isName)

type Felt = { readonly p95: number; readonly grown: number; readonly said: string }

/** What a command takes of those who work, and by how much a server grows, until the attack is over and a while after it. */
async function feel(scene: Scene, tab: Tab, name: string, attacked: Promise<unknown>): Promise<Felt> {
  const { houses } = scene.stage
  const before = houses.map((house) => house.memory())
  const processor = () => houses.reduce((sum, house) => sum + house.processor(), 0)
  const [taken, since] = [processor(), performance.now()]
  const waits: number[] = []
  let grown = 0
  let isOver = false
  void attacked.then(() => pause(1_000)).then(() => (isOver = true))
  const watching = setInterval(() => {
    houses.forEach((house, n) => (grown = Math.max(grown, house.memory() - (before[n] ?? 0))))
  }, EVERY_MS / 2)
  while (!isOver) {
    const started = performance.now()
    await Promise.race([tab.give(someWork(scene.random, tab.view)), pause(MOST_WAIT_MS)])
    // Who would have asked meanwhile would have waited too: a server that stands still must not count as one slow answer.
    for (let wait = performance.now() - started; wait > 0; wait -= EVERY_MS) waits.push(wait)
    await pause(EVERY_MS)
  }
  clearInterval(watching)
  const [p95 = 0, longest = 0] = [quantile(waits, 0.95), Math.max(...waits)].map(Math.round)
  const share = Math.round((1e5 * (processor() - taken)) / (performance.now() - since))
  const said = `${name}: p95 ${p95} ms, longest ${longest} ms, memory +${Math.round(grown / 1e6)} MB, ${share} % of a processor`
  process.stdout.write(`        ${said}\n`)
  return { p95, grown, said }
}

async function attack(name: AttackName, size: Size, target: { port: number; from: string }): Promise<void> {
  const stranger = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const isDone = new Promise((resolve) => stranger.once('message', resolve).once('exit', resolve))
  stranger.send({ name, size, target })
  await Promise.race([isDone, pause(PATIENCE_MS[size])])
  await end(stranger)
}

async function end(stranger: ChildProcess): Promise<void> {
  if (stranger.exitCode !== null || stranger.signalCode !== null) return
  const ended = new Promise((resolve) => stranger.once('exit', resolve))
  stranger.kill('SIGKILL')
  await ended
}
