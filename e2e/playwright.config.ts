import { defineConfig, devices } from '@playwright/test'
import { freePort } from '../server/testing/processes/free-port.ts'
import { launchOptions } from './browser.ts'

// Workers read this file again: they must find the port that the first reading chose.
process.env.E2E_PORT ??= String(await freePort())

export default defineConfig({
  testDir: './journeys',
  outputDir: './.results/traces',
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_JSON ?? './.results/journeys.json' }]],
  use: {
    actionTimeout: 15_000,
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
})
