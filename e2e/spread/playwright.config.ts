import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config.ts'
import { choosePorts } from './ports.ts'
import { PROGRAMS } from './world.ts'

const ports = await choosePorts(process.env)
const behindNginx = `http://localhost:${ports.nginx}`
const withWorkers = `http://localhost:${ports.workers}`
const HERE = './journeys'
const THERE = '../journeys'
// What a second process could break; the rest of each file says nothing of processes.
const LIVE = /within a second|who is on the board|offline/

export default defineConfig({
  ...journeys,
  // Five processes and a database stand behind each: what has to be seen within a second is not to wait for another journey.
  workers: 1,
  testDir: HERE,
  outputDir: '../.results/spread-traces',
  globalSetup: './global-setup.ts',
  reporter: [['list'], ['json', { outputFile: process.env.E2E_JSON ?? '../.results/spread.report.json' }]],
  projects: [
    {
      name: 'two workers',
      testDir: THERE,
      testMatch: /together\.spec/,
      grep: LIVE,
      use: { baseURL: withWorkers },
    },
    { name: 'a worker dies', testMatch: /workers\.spec/, use: { baseURL: withWorkers }, dependencies: ['two workers'] },
    ...(PROGRAMS.nginx === undefined
      ? []
      : [
          {
            name: 'behind nginx',
            testDir: THERE,
            testMatch: /(together|offline)\.spec/,
            grep: LIVE,
            use: { baseURL: behindNginx },
          },
          {
            name: 'a server dies',
            testMatch: /pair\.spec/,
            use: { baseURL: behindNginx },
            dependencies: ['behind nginx'],
          },
        ]),
  ],
})
