import path from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { z } from 'zod'
import type { App } from '../app.ts'
import { launchOptions } from '../browser.ts'
import { emailOf, PASSWORD, PEOPLE, type PersonKey, type Ready } from './people.ts'

const account = z.object({ userId: z.string() })
const tokenAnswer = z.object({ token: z.string() })

/** Gives everybody of the journeys an account, a token and a signed-in browser, through the doors that people use. */
export async function prepare(app: App, folder: string): Promise<Ready> {
  const browser = await chromium.launch(launchOptions())
  try {
    const ready = {
      olga: await enter(app, browser, folder, 'olga'),
      emil: await enter(app, browser, folder, 'emil'),
      anna: await enter(app, browser, folder, 'anna'),
      ben: await enter(app, browser, folder, 'ben'),
      vera: await enter(app, browser, folder, 'vera'),
    }
    return { url: app.url, dataDir: app.dataDir, people: ready }
  } finally {
    await browser.close()
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
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/boards')
  await context.storageState({ path: state })
  await context.close()
  return { userId, token, state }
}
