import { settleEnv } from '#server/env.ts'
import { startPostgres } from '#server/ground/postgres.ts'
import { closeDb } from '#server/house.ts'

/** Opens the database of a running server for this process too, as a guest; resolves with what leaves it again. */
export async function enter(dataDir: string): Promise<() => Promise<void>> {
  const postgres = await startPostgres({ dataDir })
  settleEnv({ DATA_DIR: dataDir, DATABASE_URL: postgres.url, COMMANDS_PER_SECOND: 1e6, COMMANDS_BURST: 1e6 })
  return async () => {
    await closeDb()
    await postgres.stop()
  }
}
