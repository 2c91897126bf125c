import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const UNIT = [
  'board/**/*.test.ts',
  'server/**/*.test.ts',
  'tools/**/*.test.ts',
  'app/**/*.test.ts',
  'prisma/**/*.test.ts',
  'e2e/**/*.test.ts',
]
const FUZZ = '**/*.fuzz.test.ts'
const DATABASE = '**/*.pg.test.ts'

export default defineConfig({
  plugins: [react()],
  // As the build has it (next.config.js): messages come parsed.
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  test: {
    server: { deps: { inline: ['use-intl'] } },
    // Two at once: the machine that runs this has two cores, and a database of its own to feed.
    maxWorkers: 2,
    // Faults that a test provokes are asserted, not printed.
    env: { LOG_LEVEL: 'silent' },
    projects: [
      {
        extends: true,
        // A machine that does much besides takes its time; nothing here is judged by the clock.
        test: { name: 'unit', include: UNIT, exclude: [FUZZ, DATABASE], environment: 'node', testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: [FUZZ],
          exclude: ['node_modules/**'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pg',
          include: [DATABASE],
          exclude: ['node_modules/**'],
          environment: 'node',
          globalSetup: 'server/testing/postgres.setup.ts',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['app/**/*.web.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['app/testing/web.setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
