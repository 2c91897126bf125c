import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closing, type Counts, countsIn, NONE } from './counts.ts'
import type { Stage } from './stage.ts'
import {
  build,
  faults,
  faultsBehindNginx,
  faultsOverRedis,
  format,
  fuzz,
  journeys,
  lint,
  spread,
  tests,
  types,
} from './stages.ts'

// Everything, in the order in which a mistake is cheapest to learn of; a failed stage does not hide the next ones.
const reports = await mkdtemp(path.join(tmpdir(), 'claimboard-reports-'))
const done: (Stage & { counts: Counts })[] = []

async function add(stage: Promise<Stage>, report?: string): Promise<boolean> {
  const ended = await stage
  done.push({ ...ended, counts: report === undefined ? NONE : await countsIn(report) })
  return ended.ok
}

const vitestReport = path.join(reports, 'vitest.json')
const faultReport = path.join(reports, 'faults.json')
const nginxReport = path.join(reports, 'faults-nginx.json')
const redisReport = path.join(reports, 'faults-redis.json')
const fuzzReport = path.join(reports, 'fuzz.json')
const journeyReport = path.join(reports, 'journeys.json')
const spreadReport = path.join(reports, 'spread.json')
await add(types())
await add(lint())
await add(format())
await add(tests('tests', vitestReport), vitestReport)
await add(faults(faultReport), faultReport)
await add(faultsBehindNginx(nginxReport), nginxReport)
await add(faultsOverRedis(redisReport), redisReport)
if (await add(build())) {
  await add(fuzz(fuzzReport), fuzzReport)
  await add(journeys(journeyReport), journeyReport)
  await add(spread(spreadReport), spreadReport)
} else done.push({ name: 'end to end', ok: false, seconds: 0, counts: NONE })
await rm(reports, { recursive: true, force: true })

const { passed, failed } = closing(done)
process.stdout.write('\n')
// Once more, and last: above, it stands among thousands of lines.
for (const { name, counts } of done) for (const one of counts.said) process.stdout.write(`FAILED  ${name}: ${one}\n`)
for (const { name, ok, seconds, counts } of done) {
  const tally = counts.passed + counts.failed === 0 ? '' : `  ${counts.passed} passed, ${counts.failed} failed`
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(15)} ${seconds.toFixed(1).padStart(6)} s${tally}\n`)
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
