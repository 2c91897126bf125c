import path from 'node:path'
import { withWrong, type Fault } from '../fault.ts'

/** The disk on which the server writes its log is full, from the start or from some moment on. */
export const diskFull: Fault = {
  no: 12,
  name: 'disk full for the log of the server',
  rounds: [2, 20],
  async run({ open, stage, random }) {
    const isFullFromTheStart = random.chance(0.5)
    const logFile = isFullFromTheStart ? '/dev/full' : path.join(stage.folder, `full-${random.below(1e9)}.log`)
    await stage.house.stop()
    // In the latter case the file may grow to some kilobytes, and then every write fails.
    await stage.house.start({
      logFile,
      logLevel: 'trace',
      fileLimit: isFullFromTheStart ? undefined : 1 + random.below(8),
    })
    const scene = await open()
    const tabs = await scene.openAll(2, 3, 4)
    scene.work()
    // Every lost connection is a line of the log.
    for (let n = 0; n < 5; n += 1) {
      await scene.someTime(300)
      random.pick(tabs).line.cut()
    }
    const found = await scene.end()
    const isAlive = stage.house.isRunning
    if (isAlive) await stage.house.stop()
    await stage.house.start()
    return withWrong(found, !isAlive && 'the server ended because it could not write its log')
  },
}
