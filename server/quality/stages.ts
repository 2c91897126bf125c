import path from 'node:path'
import { ensureBuild, ROOT } from '../ground/build.ts'
import { findProgram } from '../testing/processes/find-program.ts'
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
  return runStage('faults', () => runNode(path.join(ROOT, 'server/faults/run.ts'), ['--short', '--json', json]))
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
    if (findProgram('nginx') === undefined)
      process.stdout.write('Skipped: two servers behind nginx, since there is no nginx on this machine.\n')
    if (findProgram('redis-server') === undefined)
      process.stdout.write('Not over Redis but over the database, since there is no redis-server on this machine.\n')
    return runNode(cli, ['test', '-c', 'e2e/spread/playwright.config.ts', ...args], { E2E_JSON: json })
  })
}
