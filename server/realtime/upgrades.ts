import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'

/** The raw connections under the live ones, which the HTTP server no longer counts as its own. */
export interface Upgrades {
  /** Waits a moment for them to end by themselves, then cuts those that are left. */
  cut(graceMs: number): Promise<void>
}

/** Keeps account of the connections that were upgraded on a path. */
export function trackUpgrades(server: Server, path: string): Upgrades {
  const standing = new Set<Duplex>()
  server.on('upgrade', (request, socket: Duplex) => {
    if (request.url?.startsWith(path) !== true) return
    standing.add(socket)
    socket.once('close', () => standing.delete(socket))
  })
  return {
    async cut(graceMs) {
      // A client that reads nothing would hold up the end of the server for as long as its close handshake may take.
      for (const until = Date.now() + graceMs; standing.size > 0 && Date.now() < until;) await pause(20)
      for (const socket of standing) socket.destroy()
    },
  }
}
