/**
 * What the server's engine is told. Its nursery grows with the busiest minute and is never given back, which would cost
 * every idle connection twice what it needs; a larger one was not measurably faster.
 */
export const serverFlags = ['--max-semi-space-size=16']

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
