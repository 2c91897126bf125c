import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { startHelper } from '../load/helper.ts'
import type { Subject } from '../load/subject.ts'

const where = z.object({
  address: z.object({ port: z.int() }),
  postgresPid: z.int(),
  database: z.object({ postgres: z.string(), synchronousCommit: z.string() }),
})
const milliseconds = z.number()

/** The least that could do the same work, in a process and a database of its own: what the app is measured against. */
export type Floor = Subject & {
  readonly url: string
  /** Version and promise of the database. */
  readonly database: z.output<typeof where>['database']
  /** How long the bare rows of so many commands take, so many in a transaction; milliseconds. */
  rows(commands: number, together: number): Promise<number>
}

/** Starts the floor, or only its half that tells others, and resolves once it answers. */
export async function openFloor(half: 'both' | 'fanout' = 'both'): Promise<Floor> {
  const probe = ['--expose-gc', '--import', path.join(import.meta.dirname, '../house/probe.ts')]
  const helper = startHelper(path.join(import.meta.dirname, 'floor-server.ts'), { env: { FLOOR: half }, flags: probe })
  const { address, postgresPid, database } = await helper.ask(where, 'place')
  const place = { host: '127.0.0.1', port: address.port }
  return {
    places: [place],
    url: `http://${place.host}:${place.port}`,
    pids: () => [helper.pid],
    postgresPid,
    database,
    tokens: ['nobody asks'],
    ask: helper.ask,
    board: (claims) =>
      Promise.resolve({ boardId: uuidv7(), claims: Array.from({ length: claims }, () => uuidv7()), seq: 0 }),
    rows: (commands, together) => helper.ask(milliseconds, 'rows', { commands, together }),
    async close() {
      await helper.ask(z.null(), 'end')
      await helper.close()
    },
  }
}
