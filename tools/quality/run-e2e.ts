import path from 'node:path'
import { ROOT } from '#server/ground/build.ts'
import { build, journeys } from './stages.ts'

// `npm run e2e -- <file or flags of Playwright>`
const built = await build()
const report = path.join(ROOT, 'e2e/.results/journeys.json')
process.exit(built.ok && (await journeys(report, process.argv.slice(2))).ok ? 0 : 1)
