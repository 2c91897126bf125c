import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const left = z.object({
  pair: z.array(z.object({ url: z.string(), pid: z.int() })),
  workersPid: z.int(),
  settings: z.record(z.string(), z.string()),
})

/** What the set-up has started, for journeys that end some of it. */
export function readLeft(): z.output<typeof left> {
  return left.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, '..', '.results', 'spread.json'), 'utf8')))
}
