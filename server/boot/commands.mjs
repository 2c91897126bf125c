/**
 * What the server's engine is told about its nursery. Smaller, and under load much is taken for lasting that only waits for
 * an answer (16 MB: half as much again for collecting garbage); larger, or growing, it would be reckoned to idle connections.
 */
export const serverFlags = ['--min-semi-space-size=32', '--max-semi-space-size=32']

/** What each npm script runs, once packages and the database client are in place. */
export const commands = {
  start: { file: 'server/start.ts', flags: serverFlags, env: { NODE_ENV: 'production' } },
  dev: { file: 'server/dev.ts', env: { NODE_ENV: 'development' } },
  test: { file: 'server/quality/run-tests.ts', env: {} },
  'test:faults': { file: 'server/faults/run.ts', env: {} },
  check: { file: 'server/quality/run-check.ts', env: {} },
  e2e: { file: 'server/quality/run-e2e.ts', env: {} },
  spread: { file: 'server/quality/run-spread.ts', env: {} },
  shots: { file: 'e2e/shots.ts', env: { NODE_ENV: 'production' } },
  seed: { file: 'server/tasks/seed.ts', env: { NODE_ENV: 'production' } },
  rebuild: { file: 'server/tasks/rebuild.ts', env: { NODE_ENV: 'production' } },
  bench: { file: 'server/tasks/bench.ts', env: { NODE_ENV: 'production' } },
  admin: { file: 'server/admin/admin.ts', env: { NODE_ENV: 'production' } },
  migrate: { file: 'server/tasks/migrate.ts', env: {} },
}
