// The least that could do the same work: rows by plain `pg` in hand-made batches on one connection, one packet a batch
// by bare socket.io, no rights and no rules. FLOOR says which half of it runs: `both`, or `fanout` without the database.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import type { Event } from '#board/law/event.ts'
import { abridge } from '#board/live/abridged.ts'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { startPostgres } from '#server/ground/postgres.ts'
import { postgresOf } from '../house/usage.ts'
import { answerParent, endWithParent } from '../load/answer-parent.ts'
import { createTables, insertEvents, insertRows, settingsOf } from './rows.ts'

const MOST_TOGETHER = 512

const sent = z.object({
  id: z.string(),
  boardId: z.string(),
  command: z.looseObject({
    claimId: z.string().optional(),
    commentId: z.string().optional(),
    body: z.string().optional(),
  }),
})
type Waiting = { readonly message: z.output<typeof sent>; readonly answer: (answer: unknown) => void }

const isStored = process.env.FLOOR !== 'fanout'
const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-floor-'))
await chmod(dataDir, 0o755)
const postgres = await startPostgres({ dataDir })
const database = new Client({ connectionString: postgres.url })
await database.connect()
await createTables(database)

const server = createServer()
const io = new Server(server, { path: LIVE_PATH, serveClient: false })
const seqs = new Map<string, number>()
const lanes = new Map<string, Waiting[]>()
const by = '01890000-0000-7000-8000-000000000009'

// The same event as ours, so that a packet has the same size.
function eventOf({ id, boardId, command }: Waiting['message']): Event {
  const seq = (seqs.get(boardId) ?? 0) + 1
  seqs.set(boardId, seq)
  const { claimId = '', commentId = '', body = '' } = command
  const at = Date.now()
  const data = { claimId, threadId: claimId, commentId, body }
  return { type: 'comment.added', data, seq, at, by, commandId: id, v: 2 }
}

async function drive(boardId: string, lane: Waiting[]): Promise<void> {
  // One tick: whatever came in the same breath goes together.
  await new Promise((resolve) => setImmediate(resolve))
  while (lane.length > 0) {
    const batch = lane.splice(0, MOST_TOGETHER)
    const events = batch.map(({ message }) => eventOf(message))
    if (isStored) await insertEvents(database, boardId, events)
    events.forEach(({ seq }, place) => batch[place]?.answer({ seq }))
    io.local.to(boardId).emit('events', { boardId, epoch: '', ...abridge(events), to: events.at(-1)?.seq })
  }
  lanes.delete(boardId)
}

io.on('connection', (socket: Socket) => {
  socket.on('hello', ({ boardId }: { boardId: string }, answer: (answer: unknown) => void) => {
    void socket.join(boardId)
    answer({ tail: abridge([]), seq: seqs.get(boardId) ?? 0, people: {}, epoch: '' })
  })
  socket.on('command', (given: unknown, answer: (answer: unknown) => void) => {
    const message = sent.parse(given)
    const lane = lanes.get(message.boardId)
    if (lane) return void lane.push({ message, answer })
    const first = [{ message, answer }]
    lanes.set(message.boardId, first)
    void drive(message.boardId, first)
  })
})

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const asked = z.object({ commands: z.int(), together: z.int() })
answerParent({
  place: async () => ({
    address: server.address(),
    postgresPid: await postgresOf(dataDir),
    database: await settingsOf(database),
  }),
  rows(question) {
    const { commands, together } = asked.parse(question)
    return insertRows(database, commands, together)
  },
  async end() {
    await io.close()
    await database.end()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
    return null
  },
})
endWithParent()
