// A process of its own with the live connection and nothing else, for tests of several processes on one database.
import { createServer } from 'node:http'
import { openRealtime } from '../../realtime/gateway.ts'
import { onStop, stopAll, stopOnSignals } from '../../stop.ts'

stopOnSignals()
const server = createServer((_request, response) => response.writeHead(404).end())
const realtime = openRealtime(server, { sweepMs: 60_000, beatMs: Number(process.env.BEAT_MS) })
onStop('live connections', () => realtime.close())
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.once('disconnect', () => void stopAll())
