import path from 'node:path'
import { ROOT } from '#server/ground/build.ts'
import { build, spread } from './stages.ts'

// `npm run spread -- <file or flags of Playwright>`
const built = await build()
const report = path.join(ROOT, 'e2e/.results/spread.report.json')
process.exit(built.ok && (await spread(report, process.argv.slice(2))).ok ? 0 : 1)
