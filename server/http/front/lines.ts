import type { Server, ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import { env } from '../../env.ts'
import { networkOf } from '../network.ts'

/**
 * How long a request may take to arrive, in milliseconds: its head, and all of it. The largest body in two minutes is a line of
 * 150 kbit/s. Whoever takes longer is hung up on, and so is who opens a line and says nothing.
 */
export const PATIENCE: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 2_000,
}

/** Lines that one network may hold at a time: a newsroom of some hundred behind one address, six to a browser. */
const MOST_OF_NETWORK = 3_000

/**
 * Hangs up on a network that opens more lines than people do. Behind a proxy all lines are the proxy's, so there it is the proxy
 * that has to count.
 */
export function countLines(server: Server, most = MOST_OF_NETWORK): void {
  const lines = new Map<string, number>()
  server.on('connection', (line: Socket) => {
    if (env().TRUST_PROXY) return
    const network = networkOf(line.remoteAddress ?? 'unknown')
    const there = lines.get(network) ?? 0
    if (there >= most) return void line.destroy()
    lines.set(network, there + 1)
    line.once('close', () => {
      const left = (lines.get(network) ?? 1) - 1
      if (left === 0) lines.delete(network)
      else lines.set(network, left)
    })
  })
}
