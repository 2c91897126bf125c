import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { withWrong, type Fault } from '../fault.ts'
import { Scene, until } from '../scene/scene.ts'
import type { Stage } from '../scene/stage.ts'
import { someWork } from '../scene/work.ts'

/** An earlier state of the database comes back under clients that know more: they notice, take it, and send what they kept. */
export const restored: Fault = {
  no: 14,
  name: "yesterday's backup restored under clients that hold a newer seq",
  rounds: [1, 20],
  async run({ stage, random }) {
    const scene = await Scene.open(stage, random)
    const [away, ...others] = await scene.openAll(2, 3, 4)
    if (!away) throw new Error('nobody is there')
    scene.work()
    await scene.someTime(400, 100)
    await scene.rest()
    const late = await scene.settle()
    const inBackup = scene.ledger.all()
    await copy(stage, 'claimboard', 'yesterday')
    scene.work()
    await scene.someTime(500, 200)
    await scene.rest()
    late.push(...(await scene.settle()))
    const newer = scene.ledger.all().filter((given) => !inBackup.includes(given))
    // Whoever is not connected keeps what they do meanwhile on their device.
    away.line.down()
    for (let n = 0; n < 5; n += 1) void away.give(someWork(random, away.view))
    await pause(150)
    await copy(stage, 'yesterday', 'claimboard')
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

const SERVER_DATABASE = 'postgres'

/** Puts a copy of one database in place of another, as the end of a restore does; every board gets a new epoch there. */
async function copy({ store }: Stage, from: string, to: string): Promise<void> {
  const place = (database: string) => Object.assign(new URL(store.url), { pathname: `/${database}` }).href
  await onDatabase(place(from), ['UPDATE board SET epoch = gen_random_uuid()'].slice(to === 'claimboard' ? 0 : 1))
  await onDatabase(place(SERVER_DATABASE), [
    `ALTER DATABASE ${from} ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${from}'`,
    `DROP DATABASE IF EXISTS ${to} WITH (FORCE)`,
    `CREATE DATABASE ${to} TEMPLATE ${from}`,
    `ALTER DATABASE ${from} ALLOW_CONNECTIONS true`,
  ])
}

async function onDatabase(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
