import path from 'node:path'
import { ensureBuild, ROOT } from '#server/ground/build.ts'
import { findProgram } from '#server/testing/processes/find-program.ts'
import { packageFile, runNode, runStage, type Stage } from './stage.ts'

/** The types of everything, by the native compiler. */
export function types(): Promise<Stage> {
  // The package named typescript is the last release in JavaScript, which lint and Next load as a library.
  return runStage('types', () =>
    runNode(packageFile('typescript-7/bin/tsc'), ['--noEmit', '-p', '.', '--incremental', 'false']),
  )
}

/** Lint, with the import law. */
export function lint(fix = false): Promise<Stage> {
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', packageFile('.cache/claimboard/eslint/')]
  return runStage('lint', () =>
    runNode(packageFile('eslint/bin/eslint.js'), ['.', '--max-warnings', '0', ...cache, ...(fix ? ['--fix'] : [])]),
  )
}

/** The format of every file. */
export function format(fix = false): Promise<Stage> {
  return runStage('format', () =>
    runNode(packageFile('prettier/bin/prettier.cjs'), [fix ? '--write' : '--check', '--log-level', 'warn', '.']),
  )
}

/** Tests by vitest: the named projects, or all of them; counts are left in `json`. */
export function tests(name: string, json: string, projects: readonly string[] = []): Promise<Stage> {
  const which = projects.flatMap((project) => ['--project', project])
  const report = ['--reporter=dot', '--reporter=json', `--outputFile.json=${json}`]
  return runStage(name, () => runNode(packageFile('vitest/vitest.mjs'), ['run', ...which, ...report]))
}

/** A build of exactly these sources. */
export function build(): Promise<Stage> {
  return runStage('build', async () => {
    await ensureBuild()
    return true
  })
}

/** Every fault tried a few times against servers and a database of its own; counts are left in `json`. */
export function faults(json: string): Promise<Stage> {
  return tryFaults('faults', ['--short', '--json', json])
}

/** The same against two servers behind nginx; counts are left in `json`. What this machine lacks is said, not hidden. */
export function faultsBehindNginx(json: string): Promise<Stage> {
  const words = ['--short', '--behind', 'nginx', '--json', json]
  return tryFaults('faults, nginx', words, lacking('the faults of two servers behind nginx', ['nginx']))
}

// What passes between servers: the rest does not know over what they speak to each other.
const BETWEEN = '1,5,10,13'

/** Those of them that are about what passes between servers, with Redis to pass it; counts are left in `json`. */
export function faultsOverRedis(json: string): Promise<Stage> {
  const words = ['--short', '--behind', 'nginx', '--redis', '--only', BETWEEN, '--json', json]
  const missing = lacking('the faults of two servers behind nginx and over Redis', ['nginx', 'redis-server'])
  return tryFaults('faults, Redis', words, missing)
}

function tryFaults(name: string, words: readonly string[], missing?: string): Promise<Stage> {
  return runStage(name, async () => {
    if (missing === undefined) return runNode(path.join(ROOT, 'tools/faults/run.ts'), words)
    process.stdout.write(`${missing}\n`)
    return true
  })
}

/** The sentence for what is skipped since a program is not there; undefined where all are. */
export function lacking(what: string, programs: readonly string[], find = findProgram): string | undefined {
  const missing = programs.filter((program) => find(program) === undefined)
  return missing.length === 0
    ? undefined
    : `Skipped: ${what}, since there is no ${missing.join(' and no ')} on this machine.`
}

// What is right today is to fail only for what was changed; new requests are the long form's to find (`npm run test:faults`).
const FUZZ_SEED = '2711'

/** Odd and broken requests to the built product, the same each time; counts are left in `json`. */
export function fuzz(json: string): Promise<Stage> {
  const env = { FUZZ_SEED: process.env['FUZZ_SEED'] ?? FUZZ_SEED }
  return runStage('fuzz', () => runNode(path.join(ROOT, 'tools/fuzz/run.ts'), ['--json', json], env))
}

/** The journeys in a real browser; counts are left in `json`. */
export function journeys(json: string, args: readonly string[] = []): Promise<Stage> {
  const cli = packageFile('@playwright/test/cli.js')
  return runStage('end to end', () =>
    runNode(cli, ['test', '-c', 'e2e/playwright.config.ts', ...args], { E2E_JSON: json }),
  )
}

/** Journeys through several servers and workers; counts are left in `json`. What this machine lacks is said, not hidden. */
export function spread(json: string, args: readonly string[] = []): Promise<Stage> {
  const cli = packageFile('@playwright/test/cli.js')
  return runStage('several servers', () => {
    const missing = lacking('two servers behind nginx', ['nginx'])
    if (missing !== undefined) process.stdout.write(`${missing}\n`)
    if (findProgram('redis-server') === undefined)
      process.stdout.write('Not over Redis but over the database, since there is no redis-server on this machine.\n')
    return runNode(cli, ['test', '-c', 'e2e/spread/playwright.config.ts', ...args], { E2E_JSON: json })
  })
}
