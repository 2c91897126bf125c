import { connect, createServer, type Socket } from 'node:net'

/** A wire to the database that can be cut at the worst moment. */
export interface Wire {
  readonly url: string
  /** The next answer of the database is swallowed and the line goes dead: what it did, it has done. */
  swallowNextAnswer(): void
  close(): Promise<void>
}

/** Puts such a wire in front of the server of a connection address. */
export async function wireTo(url: string): Promise<Wire> {
  const target = new URL(url)
  const ends = new Set<Socket>()
  let isArmed = false
  let isWatching = false
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => undefined)
      end.on('close', () => [near, far].forEach((one) => one.destroy()))
    }
    near.on('data', (chunk) => {
      // Only the answer to the statement that writes: what was asked before it belongs to something else.
      isWatching = isArmed && chunk.includes('w_command_receipt')
      far.write(chunk)
    })
    far.on('data', (chunk) => {
      if (!isWatching) return void near.write(chunk)
      isArmed = isWatching = false
      near.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('the wire has no port')
  return {
    url: Object.assign(new URL(url), { port: String(place.port) }).href,
    swallowNextAnswer: () => void (isArmed = true),
    async close() {
      for (const end of ends) end.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
