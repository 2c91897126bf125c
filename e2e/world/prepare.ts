import path from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { z } from 'zod'
import type { App } from '../app.ts'
import { launchOptions } from '../browser.ts'
import { emailOf, PASSWORD, PEOPLE, type PersonKey, type Ready } from './people.ts'

const account = z.object({ userId: z.string() })
const tokenAnswer = z.object({ token: z.string() })

/** Gives everybody of the journeys an account, a token and a signed-in browser, through the doors that people use. */
export async function prepare(app: App, folder: string, given?: Browser): Promise<Ready> {
  const browser = given ?? (await chromium.launch(launchOptions()))
  try {
    const people = {
      olga: await enter(app, browser, folder, 'olga'),
      emil: await enter(app, browser, folder, 'emil'),
      anna: await enter(app, browser, folder, 'anna'),
      ben: await enter(app, browser, folder, 'ben'),
      vera: await enter(app, browser, folder, 'vera'),
    }
    const invitation = await invite(app, browser, people.olga.state)
    return { url: app.url, dataDir: app.dataDir, invitation, people }
  } finally {
    if (!given) await browser.close()
  }
}

async function enter(app: App, browser: Browser, folder: string, key: PersonKey) {
  const { name, role } = PEOPLE[key]
  const email = emailOf(key)
  const made = ['user:create', '--email', email, '--name', name, '--role', role, '--password', PASSWORD]
  const { userId } = account.parse(await app.admin(...made))
  const { token } = tokenAnswer.parse(await app.admin('token:create', '--email', email))
  const state = path.join(folder, `${key}.json`)
  const context = await browser.newContext({ baseURL: app.url, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/boards')
  await context.storageState({ path: state })
  await context.close()
  return { userId, token, state }
}

/** Makes an invitation on the desk page and gives the path of its link. */
async function invite(app: App, browser: Browser, state: string): Promise<string> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'en-GB', storageState: state })
  const page = await context.newPage()
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create link' }).click()
  const link = await dialog.getByLabel('Invitation link', { exact: true }).inputValue()
  await context.close()
  return new URL(link).pathname
}
