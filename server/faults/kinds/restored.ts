import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { backUp } from '../../admin/backup/backup.ts'
import { restore } from '../../admin/backup/restore.ts'
import { withWrong, type Fault } from '../fault.ts'
import { until } from '../scene/scene.ts'
import { someWork } from '../scene/work.ts'

/** An earlier state of the database comes back under clients that know more: they notice, take it, and send what they kept. */
export const restored: Fault = {
  no: 14,
  name: "yesterday's backup restored under clients that hold a newer seq",
  rounds: [1, 20],
  isAnew: true,
  async run({ open, stage, random }) {
    const scene = await open()
    const [away, ...others] = await scene.openAll(2, 3, 4)
    if (!away) throw new Error('nobody is there')
    scene.work()
    await scene.someTime(400, 100)
    await scene.rest()
    const late = await scene.settle()
    const inBackup = scene.ledger.all()
    const backup = path.join(stage.folder, `yesterday-${random.below(1e9)}`)
    await backUp(backup)
    scene.work()
    await scene.someTime(500, 200)
    await scene.rest()
    late.push(...(await scene.settle()))
    const newer = scene.ledger.all().filter((given) => !inBackup.includes(given))
    // Whoever is not connected keeps what they do meanwhile on their device.
    away.line.down()
    for (let n = 0; n < 5; n += 1) void away.give(someWork(random, away.view))
    await pause(150)
    await restore(backup, { replace: true, revivesPeople: false })
    away.line.up()
    await until('all have taken the restored board', async () => {
      const { epoch } = await scene.snapshot()
      return [away, ...others].every((tab) => tab.room.store.state().epoch === epoch)
    })
    // What was acknowledged after the backup is gone with the newer state; nobody can promise otherwise.
    const gone = newer.filter((given) => scene.ledger.forget(given))
    return withWrong(await scene.end(), ...late, gone.length === 0 && 'nothing was newer than the backup')
  },
}
