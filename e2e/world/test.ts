import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { Api } from './api.ts'
import type { PersonKey, Ready } from './people.ts'

export { expect, type BrowserContext, type Page }

const readyFile = path.join(import.meta.dirname, '..', '.results', 'app.json')

/** The desk of a journey: who opens what in a browser of their own. */
export type Desk = {
  readonly ready: Ready
  api(person: PersonKey): Api
  /** A browser of this person's own. */
  context(person: PersonKey, options?: BrowserContextOptions): Promise<BrowserContext>
  /** A page in a new browser of this person's. */
  open(person: PersonKey, address: string, options?: BrowserContextOptions): Promise<Page>
  /** Faults in the pages so far; a journey that expects none ends with none. */
  readonly faults: string[]
}

/** `test` with a desk. It fails when any page throws or breaks its content policy. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ browser, baseURL }, use) => {
    const left: Ready = JSON.parse(readFileSync(readyFile, 'utf8'))
    const ready = { ...left, url: baseURL ?? left.url }
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    const context = async (person: PersonKey, options: BrowserContextOptions = {}) => {
      const { state } = ready.people[person]
      const made = await browser.newContext({ baseURL: ready.url, storageState: state, ...options })
      made.on('weberror', (error) => faults.push(error.error().message))
      made.on('console', (message) => {
        if (/Content Security Policy|hydrat/i.test(message.text())) faults.push(message.text())
      })
      contexts.push(made)
      return made
    }
    const open = async (person: PersonKey, address: string, options?: BrowserContextOptions) => {
      const page = await (await context(person, options)).newPage()
      await page.goto(address)
      return page
    }
    await use({ ready, faults, context, open, api: (person) => new Api(ready.url, ready.people[person].token) })
    await Promise.all(contexts.map((one) => one.close()))
    expect(faults).toEqual([])
  },
})

/** Waits until a room says that it is connected and everything is saved. */
export async function isLive(page: Page): Promise<void> {
  await expect(page.getByText('Live', { exact: true }).first()).toBeVisible()
}

// Longer than a page waits for a moment in which it has nothing better to do.
const QUIET_MS = 1_000

/** Waits until a page that nobody touches has fetched all it fetches by itself. */
export async function hasComeWhole(page: Page): Promise<void> {
  await page.waitForFunction((quiet) => {
    const last = Math.max(...performance.getEntriesByType('resource').map((entry) => entry.startTime + entry.duration))
    return performance.now() - last > quiet
  }, QUIET_MS)
}
