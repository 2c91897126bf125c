// A process of its own that keeps the database of a folder, for tests: says where the database is, and ends as a server does.
import { guardPostgres } from '../postgres-guard.ts'
import { onStop, stopFor, stopOnSignals } from '../../stop.ts'

const [dataDir = '', ...pauses] = process.argv.slice(2)
const pausesMs = pauses.length > 0 ? pauses.map(Number) : undefined
stopOnSignals()
const { url, stop } = await guardPostgres(
  { dataDir, pausesMs, settings: { max_connections: '20', shared_buffers: '16MB' } },
  stopFor,
)
onStop('postgres', stop)
// The channel to the test keeps this process alive.
process.send?.(url)
