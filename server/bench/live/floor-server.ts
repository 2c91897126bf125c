// The least that could do the same work: one row by plain `pg`, one echo by bare socket.io, no rights and no rules.
import { createServer } from 'node:http'
import { mkdtemp, chmod, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Pool } from 'pg'
import { Server } from 'socket.io'
import { z } from 'zod'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { startPostgres } from '../../ground/postgres.ts'

const sent = z.object({ id: z.string(), boardId: z.string(), command: z.looseObject({ type: z.string() }) })

const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-floor-'))
await chmod(dataDir, 0o755)
const postgres = await startPostgres({ dataDir })
const pool = new Pool({ connectionString: postgres.url, max: 12 })
await pool.query('CREATE TABLE floor (id uuid PRIMARY KEY, seq integer NOT NULL, body jsonb NOT NULL)')

const server = createServer()
const io = new Server(server, { path: LIVE_PATH, serveClient: false })
let seq = 0
io.on('connection', (socket) => {
  socket.on('hello', (_message: unknown, answer: (answer: unknown) => void) => {
    answer({ tail: [], seq, people: {}, epoch: '' })
  })
  socket.on('command', async (message: unknown, answer: (answer: unknown) => void) => {
    const { id, boardId, command } = sent.parse(message)
    seq += 1
    const event = { seq, at: Date.now(), by: id, commandId: id, v: 1, type: command.type, data: command }
    await pool.query('INSERT INTO floor VALUES ($1, $2, $3)', [id, seq, event])
    answer({ seq: event.seq })
    io.emit('events', { boardId, events: [event] })
  })
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))

async function close(): Promise<void> {
  await io.close()
  await pool.end()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
  process.exit()
}
process.once('disconnect', () => void close())
