import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'

const place = z.object({ port: z.int() })

/** The least that could do the same work, in a process and a database of its own: what the app is measured against. */
export type Floor = { readonly url: string; close(): Promise<void> }

/** Starts the floor and resolves once it answers. */
export async function openFloor(): Promise<Floor> {
  const child = fork(path.join(import.meta.dirname, 'floor-server.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const told = await Promise.race([once(child, 'message'), ended.then(() => null)])
  if (!told) throw new Error('The floor of the bench could not be started.')
  const { port } = place.parse(told[0])
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.disconnect()
      await ended
    },
  }
}
