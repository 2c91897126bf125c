import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { format, lint, tests, types } from './stages.ts'

// What one runs before each commit. `npm run check -- --fix` mends what lint and format can mend by themselves.
const fix = process.argv.includes('--fix')
const reports = await mkdtemp(path.join(tmpdir(), 'claimboard-reports-'))
const stages = [
  await types(),
  await lint(fix),
  await format(fix),
  await tests('unit', path.join(reports, 'unit.json'), ['unit']),
]
await rm(reports, { recursive: true, force: true })
process.exit(stages.every(({ ok }) => ok) ? 0 : 1)
