import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '../../server/ground/build.ts'

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
})

/** A server action of the build: its id on the wire, its name in its file, and a page that knows it. */
export type ServerAction = { readonly id: string; readonly name: string; readonly page: string }

/** Every server action of the build. */
export async function serverActions(): Promise<ServerAction[]> {
  const file = path.join(ROOT, '.next/server/server-reference-manifest.json')
  const { node } = manifest.parse(JSON.parse(await readFile(file, 'utf8')))
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
    const own = path.posix.dirname(filename)
    // Every page can sign out; the others are known to the page beside them.
    const worker = Object.keys(workers).find((one) => path.posix.dirname(one) === own) ?? Object.keys(workers)[0] ?? ''
    const page = path.posix.dirname(worker).replace(/^app/, '').replace('[token]', 'x').replace('[boardId]', 'x')
    return { id, name: `${own.replace(/^app\//, '')} ${exportedName}`, page: page === '' ? '/' : page }
  })
}

/** What an action is given: words and numbers as they are, or the fields of a form after the state before. */
export type ActionArguments = readonly (string | number)[] | Readonly<Record<string, string>>

const isForm = (given: ActionArguments): given is Readonly<Record<string, string>> => !Array.isArray(given)

/** Calls an action over HTTP as a page does, whoever is let near it. */
export function callAction(
  url: string,
  action: ServerAction,
  given: ActionArguments,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = isForm(given) ? formBody(given) : JSON.stringify(given)
  return fetch(`${url}${action.page}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, accept: 'text/x-component', 'next-action': action.id, ...headers },
    body,
  })
}

// As React writes an action's two arguments, the state before and the form.
function formBody(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value)
  form.set('0', JSON.stringify([{ at: 0, trouble: null, done: null, kept: {} }, '$K1']))
  return form
}

/** What an action answered: the word of its problem, "done", or "no answer" where it was not let run. */
export async function problemOf(response: Response): Promise<string> {
  const said = (await response.text()).split('\n').find((line) => line.startsWith('1:'))
  if (response.status >= 400 || said === undefined) return 'no answer'
  return /"problem":"(\w+)"/.exec(said)?.[1] ?? 'done'
}
