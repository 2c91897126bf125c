import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom } from '#board/testing/random.ts'
import { ROOT } from '#server/ground/build.ts'
import { runNode } from '../quality/stage.ts'
import { FAULTS } from './all.ts'
import type { Fault } from './fault.ts'
import { Scene } from './scene/scene.ts'
import { openStage, type Stage } from './scene/stage.ts'
import { addRound, emptyRow, tableOf, type Row } from './table.ts'

// `npm run test:faults -- [--short] [--only 1,4] [--rounds 3] [--whole] [--behind nginx] [--redis] [--json file]`; FAULT_SEED
// repeats a run.
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    behind: { type: 'string' },
    redis: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
if (values.behind !== undefined && values.behind !== 'nginx') throw new Error('Servers run behind nginx, or alone.')
const setting = { isWhole: values.whole, isBehindNginx: values.behind === 'nginx', isOverRedis: values.redis }
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1_000_000))
const only = values.only?.split(',').map(Number)
const MOST_SAID = 10
const said: string[] = []
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function tryFault(stage: Stage, fault: Fault, row: Row): Promise<void> {
  const rounds = Number(values.rounds ?? fault.rounds[values.short ? 0 : 1])
  const numbers = Array.from({ length: rounds }, (_, n) => n)
  if (fault.isPatient && !values.short) await Promise.all(numbers.map((n) => tryOnce(stage, fault, n, row)))
  else for (const n of numbers) await tryOnce(stage, fault, n, row)
}

let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}

async function tryOnce(stage: Stage, fault: Fault, n: number, row: Row): Promise<void> {
  const started = performance.now()
  const random = randomFrom(seed + 1_000 * fault.no + n)
  const scenes: Scene[] = []
  const open = async () => {
    const scene = await Scene.open(stage, random)
    scenes.push(scene)
    return scene
  }
  const wrong = await fault.run({ n, stage, random, isLong: !values.short, open, inTurn }).then(
    (found) => addRound(row, found),
    (error: unknown) => addRound(row, { wrong: [error instanceof Error ? error.message : String(error)] }),
  )
  for (const scene of scenes) await scene.leave()
  const took = ((performance.now() - started) / 1_000).toFixed(1)
  said.push(...wrong.slice(0, MOST_SAID).map((one) => `fault ${fault.no}, round ${n + 1}: ${one}`))
  for (const one of wrong.slice(0, MOST_SAID)) say(`  fault ${fault.no}, round ${n + 1}: ${one}`)
  if (wrong.length > MOST_SAID) say(`  and ${wrong.length - MOST_SAID} more`)
  say(`${wrong.length === 0 ? 'ok    ' : 'FAILED'}  ${fault.no} ${fault.name}: round ${n + 1}, ${took} s`)
  await stage.makeReady()
}

say(`seed ${seed} (FAULT_SEED=${seed} repeats this run)`)
const table: Row[] = []
let stage = await openStage(setting)
// A frozen database would outlive us.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    say(`\n${tableOf(table)}`)
    void stage.close().then(() => process.exit(130))
  })
try {
  await stage.makeReady()
  for (const fault of FAULTS) {
    if (only?.includes(fault.no) === false) continue
    if (fault.isAnew === true && !values.short) {
      await stage.close()
      stage = await openStage(setting)
      await stage.makeReady()
    }
    const row = emptyRow(fault)
    table.push(row)
    await tryFault(stage, fault, row)
  }
} finally {
  await stage.close()
}
say(`\n${tableOf(table)}`)
const failed = table.reduce((sum, row) => sum + row.failed, 0)
const passed = table.reduce((sum, row) => sum + row.runs, 0) - failed
if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ seed, passed, failed, said, table }))
// The whole of the suite, not a part of it, ends with a million odd requests.
const isWholeSuite = !values.short && only === undefined && !setting.isBehindNginx
const isFuzzed = !isWholeSuite || (await runNode(path.join(ROOT, 'tools/fuzz/run.ts'), ['--requests', '1000000']))
process.exit(failed === 0 && isFuzzed ? 0 : 1)
