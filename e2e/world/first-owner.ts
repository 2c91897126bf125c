import type { Browser, Page } from '@playwright/test'
import type { App } from '../app.ts'
import { emailOf, PASSWORD, PEOPLE } from './people.ts'

/** Opens the one-time link of a fresh app, makes the first owner, and gives the page with the desk's boards. */
export async function becomeFirstOwner(browser: Browser, app: App): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: app.url, locale: 'en-GB' })).newPage()
  await page.goto(app.firstOwnerLink ?? '/the-app-printed-no-link')
  await joinAs(page, PEOPLE.olga.name, emailOf('olga'), PASSWORD)
  return page
}

/** Fills in the form behind an invitation. */
export async function joinAs(page: Page, name: string, email: string, password: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('**/boards')
}
