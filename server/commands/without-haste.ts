import type { Sql } from './load/load-tables.ts'

/** For the rest of a transaction of upkeep, a statement may take longer than a command's: a large board needs its time. */
export async function withoutHaste(tx: Sql): Promise<void> {
  await tx.$executeRaw`SET LOCAL statement_timeout = '300s'`
}
