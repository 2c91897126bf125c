import { mkdir, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openDesk } from '../bench/bench-desk.ts'
import { openVisitors } from '../bench/browser.ts'
import { type Figure, machineNow, report, type Report } from '../bench/figures.ts'
import { openFloor } from '../bench/live/floor.ts'
import type { Sent } from '../bench/page/first-load.ts'
import { liveFigures } from '../bench/live/live-figures.ts'
import { pageFigures } from '../bench/page/page-figures.ts'
import { overCeiling, tableOf } from '../bench/table.ts'
import { ensureBuild, ROOT } from '../ground/build.ts'
import { readIfThere } from '../ground/keep.ts'

const USAGE = `npm run bench                 measures and compares with docs/bench.json; the figures go to .data/bench.json
npm run bench -- --keep       and makes them the ones to compare with
npm run bench -- --runs <n>   repeats each measurement n times (3)
`
const PEOPLE = 10
const PACE = { perSecond: 5, warmUpMs: 3_000, runMs: 10_000 }
const COMMITTED = path.join(ROOT, 'docs', 'bench.json')

const say = (text: string) => void process.stderr.write(`${text}\n`)

async function measure(runs: number): Promise<{ figures: Record<string, Figure>; scripts: readonly Sent[] }> {
  const endings: (() => Promise<void>)[] = []
  const keep = <T extends { close(): Promise<void> }>(opened: T): T => {
    endings.unshift(() => opened.close())
    return opened
  }
  try {
    const desk = keep(await openDesk(PEOPLE))
    const floor = keep(await openFloor())
    const visitors = keep(await openVisitors(desk))
    say('The first visit to a board …')
    const page = await pageFigures(desk, visitors, runs)
    say(`${PEOPLE} people, each ${PACE.perSecond} commands a second …`)
    const live = await liveFigures({ desk, floor, visitors }, runs, PACE)
    return { figures: { ...page.figures, ...live }, scripts: page.scripts }
  } finally {
    for (const end of endings) await end()
  }
}

function scriptList(scripts: readonly Sent[]): string {
  const sorted = [...scripts].sort((a, b) => b.kB - a.kB)
  return sorted
    .map(({ name, kB, isBeforeLive }) => `${kB.toFixed(1).padStart(7)} kB  ${name}${isBeforeLive ? '' : '  (later)'}`)
    .join('\n')
}

async function keepReport(now: Report, asCommitted: boolean): Promise<void> {
  const text = `${JSON.stringify(now, null, 2)}\n`
  await mkdir(path.join(ROOT, '.data'), { recursive: true })
  await writeFile(path.join(ROOT, '.data', 'bench.json'), text)
  if (asCommitted) await writeFile(COMMITTED, text)
}

async function bench(runs: number, asCommitted: boolean): Promise<void> {
  await ensureBuild()
  const before = await readIfThere(COMMITTED)
  const [load = 0] = loadavg()
  const { figures, scripts } = await measure(runs)
  const now = { machine: machineNow(load), figures }
  process.stdout.write(`${scriptList(scripts)}\n\n`)
  process.stdout.write(`${tableOf(now, before === undefined ? null : report.parse(JSON.parse(before)))}\n`)
  const { cpu, cores, node } = now.machine
  process.stdout.write(`\n${cpu}, ${cores} cores, Node ${node}; load at the start ${now.machine.load}, ${runs} runs.\n`)
  for (const name of overCeiling(now)) process.stdout.write(`Over what is promised: ${name}\n`)
  await keepReport(now, asCommitted)
}

try {
  const { values } = parseArgs({ options: { keep: { type: 'boolean' }, runs: { type: 'string', default: '3' } } })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(USAGE)
  await bench(runs, values.keep === true)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
process.exit()
