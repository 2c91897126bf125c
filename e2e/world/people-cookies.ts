import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { PersonKey, Ready } from './people.ts'

const state = z.object({ cookies: z.array(z.object({ name: z.string(), value: z.string() })) })

/** The Cookie header of somebody's browser, as the set-up left it. */
export async function cookieOf(ready: Ready, person: PersonKey): Promise<string> {
  const { cookies } = state.parse(JSON.parse(await readFile(ready.people[person].state, 'utf8')))
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
