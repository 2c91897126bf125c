import { setTimeout as pause } from 'node:timers/promises'
import { withWrong, type Fault } from '../fault.ts'
import { acksOf, type Ledger } from '../scene/ledger.ts'
import { until } from '../scene/scene.ts'

const BACK_MS = 5_000
const KILLS = [2, 3] as const

const acknowledged = (ledger: Ledger) => ledger.all().filter((one) => acksOf(one).length > 0).length

/** The server of the database that comes along is killed while people work; whoever keeps it starts it again. */
export const databaseKilled: Fault = {
  no: 19,
  name: 'kill -9 of the embedded database, at random moments',
  rounds: [1, 20],
  async run({ open, stage, isLong }) {
    const slow: number[] = []
    try {
      // Behind nginx two servers keep the same folder, and one of them has to be the one.
      for (const house of stage.houses) {
        await house.stop()
        await house.start({ keeps: stage.folder })
      }
      const scene = await open()
      await scene.openAll(2, 3, 4)
      scene.work()
      for (let n = 0; n < KILLS[isLong ? 1 : 0]; n += 1) {
        await scene.someTime(900, 50)
        await stage.store.kill()
        const since = performance.now()
        // Answers that were on their way are still heard; whatever is acknowledged later was saved by the new server.
        await pause(150)
        const before = acknowledged(scene.ledger)
        await until('something is saved again', () => acknowledged(scene.ledger) > before)
        slow.push(performance.now() - since)
      }
      await scene.someTime(300)
      const tooSlow = slow.filter((ms) => ms > BACK_MS).map(Math.round)
      return withWrong(
        await scene.end(),
        stage.houses.some((house) => !house.isRunning) && 'a server ended with its database',
        tooSlow.length > 0 && `saved again only after ${tooSlow.join(' and ')} ms`,
      )
    } finally {
      for (const house of stage.houses) await house.stop()
      await stage.store.start()
    }
  },
}
