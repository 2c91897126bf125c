import { setTimeout as pause } from 'node:timers/promises'
import { withWrong, type Fault } from '../fault.ts'
import { until } from '../scene/scene.ts'

const LIVE_AGAIN_MS = 5_000

/** A server is killed in the middle of writes and started again: the only one, or behind nginx one of two or both. */
export const killed: Fault = {
  no: 1,
  name: 'kill -9 of the server in the middle of writes',
  rounds: [2, 20],
  async run({ open, stage, random, n }) {
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    scene.work()
    await scene.someTime(800, 50)
    const isOneOfTwo = stage.nginx !== undefined && n % 2 === 0
    const victims = isOneOfTwo ? [random.pick(stage.houses)] : stage.houses
    await Promise.all(victims.map((one) => one.kill()))
    const deadAt = performance.now()
    await scene.someTime(400)
    if (!isOneOfTwo) await Promise.all(victims.map((one) => one.start()))
    // Where there is another server, nobody waits for the return of the one that died.
    const since = isOneOfTwo ? deadAt : performance.now()
    await until('all are live again', () => tabs.every((tab) => tab.link === 'live'))
    const took = performance.now() - since
    await scene.someTime(300)
    await Promise.all(victims.map((one) => one.start()))
    const tooLong = took > LIVE_AGAIN_MS && `live again only after ${Math.round(took)} ms`
    return withWrong(await scene.end(), tooLong)
  },
}

/** Two servers behind one address are replaced one after the other, as at every release. */
export const rolled: Fault = {
  no: 10,
  name: 'rolling restart of two servers behind one address',
  rounds: [1, 20],
  async run({ open, stage }) {
    const { house, other, nginx } = stage
    await other.start()
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4, 5)
    if (!nginx) for (const tab of tabs) tab.line.targets = [house.port, other.port]
    scene.work()
    await scene.someTime(500, 50)
    for (const one of [house, other, house]) {
      await one.stop()
      await scene.someTime(500)
      await one.start()
      await scene.someTime(500)
    }
    await pause(200)
    return scene.end()
  },
}
