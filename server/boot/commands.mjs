/**
 * What the server's engine is told about its nursery. Smaller, and under load much is taken for lasting that only waits for
 * an answer (16 MB: half as much again for collecting garbage); larger, or growing, it would be reckoned to idle connections.
 */
export const serverFlags = ['--min-semi-space-size=32', '--max-semi-space-size=32']

/** What each npm script runs, once packages and the database client are in place. */
export const commands = {
  start: { file: 'server/start.ts', flags: serverFlags, env: { NODE_ENV: 'production' } },
  dev: { file: 'server/dev.ts', env: { NODE_ENV: 'development' } },
  test: { file: 'tools/quality/run-tests.ts', env: {} },
  'test:faults': { file: 'tools/faults/run.ts', env: {} },
  check: { file: 'tools/quality/run-check.ts', env: {} },
  e2e: { file: 'tools/quality/run-e2e.ts', env: {} },
  spread: { file: 'tools/quality/run-spread.ts', env: {} },
  shots: { file: 'e2e/shots.ts', env: { NODE_ENV: 'production' } },
  seed: { file: 'tools/tasks/seed.ts', env: { NODE_ENV: 'production' } },
  rebuild: { file: 'tools/tasks/rebuild.ts', env: { NODE_ENV: 'production' } },
  bench: { file: 'tools/tasks/bench.ts', env: { NODE_ENV: 'production' } },
  admin: { file: 'server/admin/admin.ts', env: { NODE_ENV: 'production' } },
  migrate: { file: 'tools/tasks/migrate.ts', env: {} },
}
