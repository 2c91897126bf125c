import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '#server/ground/build.ts'
import type { Ask } from './ask.ts'

const profile = z.looseObject({
  nodes: z.array(
    z.looseObject({
      id: z.int(),
      callFrame: z.looseObject({ functionName: z.string(), url: z.string(), lineNumber: z.int() }),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.int()),
})
type Profile = z.output<typeof profile>

const MOST = 10

/** Profiles a server while it works; writes the profile, which Chrome's tools open, and gives its ten dearest functions as text. */
export async function profiled(
  ask: Ask,
  { folder, name, about }: { readonly folder: string; readonly name: string; readonly about: string },
  work: () => Promise<unknown>,
): Promise<string> {
  await ask(z.null(), 'startProfile')
  await work()
  const taken = await ask(profile, 'stopProfile')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${name}.cpuprofile`)
  await writeFile(file, JSON.stringify(taken))
  const lines = dearest(taken).map(({ share, what }) => `${(100 * share).toFixed(1).padStart(5)} %  ${what}`)
  return [`Where the server's time goes (${about}), by self time; ${path.relative(ROOT, file)}:`, ...lines].join('\n')
}

/** The functions with the most self time, as shares of the time that was not idle. */
export function dearest({ nodes, samples, timeDeltas }: Profile, most = MOST): { share: number; what: string }[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const spent = new Map<string, number>()
  samples.forEach((id, n) => {
    const what = names.get(id) ?? ''
    spent.set(what, (spent.get(what) ?? 0) + (timeDeltas[n] ?? 0))
  })
  const idle = spent.get('(idle)') ?? 0
  // The profiler's own work at the end is none of the server's.
  for (const what of spent.keys()) if (what === '(idle)' || what.includes('node:inspector')) spent.delete(what)
  const busy = [...spent.values()].reduce((sum, time) => sum + time, 0)
  const sorted = [...spent].sort(([, a], [, b]) => b - a).slice(0, most)
  const load = busy / (busy + idle)
  return [
    ...sorted.map(([what, time]) => ({ share: time / busy, what })),
    { share: load, what: '(of the whole time the thread was at work)' },
  ]
}

function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const name = functionName || '(anonymous)'
  if (url === '') return name
  const place = url.replace(/^.*\/node_modules\//, '').replace(`file://${ROOT}/`, '')
  return `${name}  ${place}:${lineNumber + 1}`
}
