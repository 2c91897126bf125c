import { setTimeout as pause } from 'node:timers/promises'
import { withWrong, type Fault } from '../fault.ts'
import { until } from '../scene/scene.ts'

const LIVE_AGAIN_MS = 5_000

/** The server is killed in the middle of writes and started again. */
export const killed: Fault = {
  no: 1,
  name: 'kill -9 of the server in the middle of writes',
  rounds: [2, 20],
  async run({ open, stage }) {
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    scene.work()
    await scene.someTime(800, 50)
    await stage.house.kill()
    await scene.someTime(400)
    await stage.house.start()
    const took = await until('all are live again', () => tabs.every((tab) => tab.link === 'live'))
    await scene.someTime(300)
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
    const { house, other } = stage
    await other.start()
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4, 5)
    for (const tab of tabs) tab.line.targets = [house.port, other.port]
    scene.work()
    await scene.someTime(500, 50)
    for (const one of [house, other, house]) {
      await one.stop()
      await scene.someTime(500)
      await one.start()
      await scene.someTime(500)
    }
    await pause(200)
    const found = await scene.end()
    await other.stop()
    return found
  },
}
