import path from 'node:path'
import { withWrong, type Fault } from '../fault.ts'
import type { StartOptions } from '../ground/house.ts'
import type { Stage } from '../scene/stage.ts'

/** The disk on which the server writes its log is full, from the start or from some moment on. */
export const diskFull: Fault = {
  no: 12,
  name: 'disk full for the log of the server',
  rounds: [2, 20],
  async run({ open, stage, random }) {
    const isFullFromTheStart = random.chance(0.5)
    await restart(stage, () => ({
      logFile: isFullFromTheStart ? '/dev/full' : path.join(stage.folder, `full-${random.below(1e9)}.log`),
      logLevel: 'trace',
      // In the latter case the file may grow to some kilobytes, and then every write fails.
      fileLimit: isFullFromTheStart ? undefined : 1 + random.below(8),
    }))
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    scene.work()
    // Every lost connection is a line of the log.
    for (let n = 0; n < 5; n += 1) {
      await scene.someTime(300)
      random.pick(tabs).line.cut()
    }
    const found = await scene.end()
    const dead = stage.houses.filter((one) => !one.isRunning)
    await restart(stage, () => ({}))
    return withWrong(found, dead.length > 0 && 'a server ended because it could not write its log')
  },
}

async function restart({ houses }: Stage, options: () => StartOptions): Promise<void> {
  await Promise.all(
    houses.map(async (one) => {
      await one.stop()
      await one.start(options())
    }),
  )
}
