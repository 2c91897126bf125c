import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measuredBeside, report, type Figures, type Report } from '../bench/figures.ts'
import { LOG } from '../bench/house/bench-server.ts'
import { watchOthers } from '../bench/house/others.ts'
import { machineNow } from '../bench/machine.ts'
import { SCENARIOS } from '../bench/scenarios/all.ts'
import type { Asked } from '../bench/scenarios/scenario.ts'
import { missed, tableOf } from '../bench/table.ts'
import { ensureBuild, ROOT } from '#server/ground/build.ts'
import { readIfThere } from '#server/ground/keep.ts'

const LISTENERS = [1, 50, 200, 500, 1_000]
const COMMITTED = path.join(ROOT, 'docs', 'bench.json')
const LATEST = path.join(ROOT, '.data', 'bench.json')
const USAGE = `npm run bench                     measures everything and compares with docs/bench.json; the figures go to .data/bench.json
npm run bench -- --only <a,b>     measures these alone:
${Object.entries(SCENARIOS)
  .map(([name, { about }]) => `                                    ${name.padEnd(12)}${about}`)
  .join('\n')}
npm run bench -- --runs <n>       repeats each measurement n times (3)
npm run bench -- --listeners <n,…>  with these numbers of listeners (${LISTENERS.join(',')})
npm run bench -- --ours           leaves the floors out, which halves the time
npm run bench -- --keep           makes what was measured the figures to compare with
npm run bench -- --profile        writes CPU profiles of the server at its highest rate to .data, and their ten dearest functions
`

// So much of a core is what a machine does that nobody works on.
const BUSY = 0.15
const BUSY_WARNING = ': these figures are not worth keeping.'

const say = (text: string) => void process.stderr.write(`${text}\n`)

type Wanted = { readonly names: readonly string[]; readonly asCommitted: boolean } & Asked

function wanted(): Wanted {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      runs: { type: 'string', default: '3' },
      listeners: { type: 'string', default: LISTENERS.join() },
      ours: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const runs = Number(values.runs)
  const listeners = values.listeners.split(',').map(Number)
  const names = values.only?.split(',') ?? Object.keys(SCENARIOS)
  const areCounts = [runs, ...listeners].every((count) => Number.isInteger(count) && count >= 1)
  if (values.help || !areCounts || names.some((name) => SCENARIOS[name] === undefined)) throw new Error(USAGE)
  const profiles = values.profile ? path.join(ROOT, '.data') : null
  return { names, runs, listeners, profiles, say, withFloor: !values.ours, asCommitted: values.keep }
}

async function keepReport(now: Report, before: Report | null, asCommitted: boolean): Promise<void> {
  await mkdir(path.dirname(LATEST), { recursive: true })
  await writeFile(LATEST, `${JSON.stringify(now, null, 2)}\n`)
  // What was not measured this time stays as it was.
  const kept = { ...now, figures: { ...before?.figures, ...now.figures } }
  if (asCommitted) await writeFile(COMMITTED, `${JSON.stringify(kept, null, 2)}\n`)
}

async function bench(asked: Wanted): Promise<void> {
  await ensureBuild()
  await rm(LOG, { force: true })
  const committed = await readIfThere(COMMITTED)
  const before = committed === undefined ? null : report.parse(JSON.parse(committed))
  const machine = await machineNow()
  const figures: Figures = {}
  for (const name of asked.names) {
    const scenario = SCENARIOS[name]
    if (!scenario) continue
    say(`${name}: ${scenario.about} …`)
    const others = await watchOthers()
    const { figures: found, notes = [] } = await scenario.measure(asked)
    const cores = await others()
    const measured = measuredBeside(cores, found)
    Object.assign(figures, measured)
    // At once: whatever fails later does not take along what was measured.
    await keepReport({ machine, figures }, before, asked.asCommitted)
    const busy = `Others used ${cores.toFixed(2)} cores meanwhile${cores > BUSY ? BUSY_WARNING : '.'}`
    process.stdout.write(`${[tableOf(measured, before), ...notes, busy].join('\n\n')}\n\n`)
  }
  const { cpu, cores, memoryGB, node, postgres, synchronousCommit } = machine
  const facts = `${cpu}, ${cores} cores, ${memoryGB} GB, Node ${node}, PostgreSQL ${postgres}`
  process.stdout.write(`${facts}, synchronous_commit ${synchronousCommit}.\n`)
  for (const line of missed(figures)) process.stdout.write(`Missed: ${line}\n`)
  const complaints = ((await readIfThere(LOG)) ?? '').split('\n').filter((line) => line !== '').length
  if (complaints > 0) say(`The servers complained ${complaints} times: ${path.relative(ROOT, LOG)}`)
}

try {
  await bench(wanted())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
process.exit()
