import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { randomFrom } from '#board/testing/random.ts'
import { FAULTS } from './all.ts'
import type { Fault } from './fault.ts'
import { openStage, type Stage } from './scene/stage.ts'
import { addRound, emptyRow, tableOf, type Row } from './table.ts'

// `npm run test:faults -- [--short] [--only 1,4] [--rounds 3] [--whole] [--json file]`; FAULT_SEED repeats a run.
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
  },
})
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1_000_000))
const only = values.only?.split(',').map(Number)
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function tryFault(stage: Stage, fault: Fault): Promise<Row> {
  const rounds = Number(values.rounds ?? fault.rounds[values.short ? 0 : 1])
  const row = emptyRow(fault)
  const numbers = Array.from({ length: rounds }, (_, n) => n)
  if (fault.isPatient && !values.short) await Promise.all(numbers.map((n) => tryOnce(stage, fault, n, row)))
  else for (const n of numbers) await tryOnce(stage, fault, n, row)
  return row
}

async function tryOnce(stage: Stage, fault: Fault, n: number, row: Row): Promise<void> {
  const started = performance.now()
  const round = { stage, random: randomFrom(seed + 1_000 * fault.no + n), isLong: !values.short }
  const wrong = await fault.run(round).then(
    (found) => addRound(row, found),
    (error: unknown) => addRound(row, { wrong: [error instanceof Error ? error.message : String(error)] }),
  )
  const took = ((performance.now() - started) / 1_000).toFixed(1)
  for (const one of wrong) say(`  fault ${fault.no}, round ${n + 1}: ${one}`)
  say(`${wrong.length === 0 ? 'ok    ' : 'FAILED'}  ${fault.no} ${fault.name}: round ${n + 1}, ${took} s`)
  if (!stage.house.isRunning) await stage.house.start()
}

say(`seed ${seed} (FAULT_SEED=${seed} repeats this run)`)
const stage = await openStage(values.whole)
const table: Row[] = []
// A frozen database would outlive us.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stage.close().then(() => process.exit(130)))
try {
  await stage.house.start()
  for (const fault of FAULTS) if (only?.includes(fault.no) ?? true) table.push(await tryFault(stage, fault))
} finally {
  await stage.close()
}
say(`\n${tableOf(table)}`)
const failed = table.reduce((sum, row) => sum + row.failed, 0)
const passed = table.reduce((sum, row) => sum + row.runs, 0) - failed
if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ seed, passed, failed, table }))
process.exit(failed === 0 ? 0 : 1)
