import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from '@playwright/test'
import { ensureBrowser, launchOptions } from '../../e2e/browser.ts'
import type { BenchDesk } from './bench-desk.ts'

/** A browser whose contexts are signed in and otherwise know nothing: no cache, no compiled scripts. */
export type Visitors = {
  fresh(settings?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

/** Starts Chromium and signs in through the door that people use. */
export async function openVisitors({ url, reader }: BenchDesk): Promise<Visitors> {
  ensureBrowser()
  const browser = await chromium.launch(launchOptions())
  const storageState = await signIn(browser, url, reader)
  const settings = { baseURL: url, locale: 'en-GB', viewport: { width: 1440, height: 900 }, storageState }
  return { fresh: (other) => browser.newContext({ ...settings, ...other }), close: () => browser.close() }
}

async function signIn(browser: Browser, url: string, { email, password }: BenchDesk['reader']) {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/boards')
  const state = await context.storageState()
  await context.close()
  return state
}
