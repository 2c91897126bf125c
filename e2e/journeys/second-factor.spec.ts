import AxeBuilder from '@axe-core/playwright'
import { generate } from 'otplib'
import { startApp, type App } from '../app.ts'
import { emailOf, PASSWORD } from '../world/people.ts'
import { giveAuthenticator } from '../world/authenticator.ts'
import { expect, test, type Page } from '../world/test.ts'

// A desk of its own: what is asked of everybody here is asked of nobody elsewhere.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

let app: App
test.beforeAll(async () => {
  test.setTimeout(300_000)
  app = await startApp()
  for (const [key, role] of [
    ['olga', 'owner'],
    ['anna', 'checker'],
  ] as const) {
    const who = ['--email', emailOf(key), '--name', key, '--role', role, '--password', PASSWORD]
    await app.admin('user:create', ...who)
  }
})
test.afterAll(() => app.stop())
test.use({ storageState: { cookies: [], origins: [] } })

const at = (place: string) => `${app.url}${place}`

async function signIn(page: Page, key: string): Promise<void> {
  await page.goto(at('/sign-in'))
  await page.getByLabel('E-mail').fill(emailOf(key))
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The code of the next step: one that was used is not good again, so each comes from a step of its own. */
const codeOf = (secret: string, stepsAhead = 0) =>
  generate({ secret: secret.replace(/ /g, ''), epoch: Math.floor(Date.now() / 1000) + stepsAhead * 30 })

async function expectNothingWrong(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

let codes: string[] = []

test('an app is set up on the account page, and asked for at the next sign-in; a recovery code stands in for it, once', async ({
  page,
  browser,
}) => {
  await signIn(page, 'olga')
  await page.waitForURL('**/boards')
  await page.goto(at('/account'))
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
  const secret = await page.getByLabel('Secret', { exact: true }).inputValue()
  await page.getByLabel('Code', { exact: true }).fill('000 000')
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText('That did not fit')).toBeVisible()
  await expectNothingWrong(page)
  await page.getByLabel('Code', { exact: true }).fill(await codeOf(secret))
  await page.getByRole('button', { name: 'Confirm code' }).click()
  const shown = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(shown).toHaveCount(10)
  codes = await shown.allInnerTexts()
  await expectNothingWrong(page)

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(other, 'olga')
  await other.waitForURL('**/sign-in/second-factor*')
  await expectNothingWrong(other)
  // The password alone opens nothing.
  await other.goto(at('/boards'))
  await other.waitForURL(/\/sign-in(\?|$)/)
  await other.goto(at('/sign-in/second-factor?next=/desk'))
  await other.getByLabel('Code from your authenticator app').fill(await codeOf(secret, 1))
  await other.getByRole('button', { name: 'Confirm', exact: true }).click()
  await other.waitForURL('**/desk')

  const third = await (await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })).newPage()
  await signIn(third, 'olga')
  await third.waitForURL('**/sign-in/second-factor*')
  await third.getByText('I cannot use either').click()
  await third.getByLabel('Recovery code', { exact: true }).fill(codes[0]?.toLowerCase() ?? '')
  await third.getByRole('button', { name: 'Use recovery code' }).click()
  await third.waitForURL('**/boards')

  const fourth = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(fourth, 'olga')
  await fourth.getByText('I cannot use either').click()
  await fourth.getByLabel('Recovery code', { exact: true }).fill(codes[0] ?? '')
  await fourth.getByRole('button', { name: 'Use recovery code' }).click()
  await expect(fourth.getByText('That did not fit')).toBeVisible()

  // Whoever sat at the first browser is told of the others.
  await page.goto(at('/desk'))
  await expect(page.getByText('You were also signed in with')).toBeVisible()
  await page.getByRole('button', { name: 'That was me' }).click()
  await page.goto(at('/boards'))
  await expect(page.getByText('You were also signed in with')).toHaveCount(0)
})

test('what the desk asks for comes before everything else; a passkey does, and then signs in alone', async ({
  page,
  browser,
}) => {
  // An owner with a factor sets the rule.
  const owner = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(owner, 'olga')
  await owner.getByText('I cannot use either').click()
  await owner.getByLabel('Recovery code', { exact: true }).fill(codes[1] ?? '')
  await owner.getByRole('button', { name: 'Use recovery code' }).click()
  await owner.waitForURL('**/boards')

  await signIn(page, 'anna')
  await page.waitForURL('**/boards')
  await owner.goto(at('/desk'))
  await owner.getByRole('combobox', { name: 'Second factor' }).click()
  await owner.getByRole('option', { name: 'Everybody' }).click()
  await expect(owner.getByText('The rule holds from now on').first()).toBeVisible()

  await giveAuthenticator(page)
  await page.goto(at('/inbox'))
  await page.waitForURL('**/sign-in/set-up?*')
  await expectNothingWrong(page)
  expect((await page.request.get(at('/api/v1/boards'))).status()).toBe(403)
  await page.getByLabel('Name of the passkey').fill('Work laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10)
  await expectNothingWrong(page)
  await page.getByRole('link', { name: 'Go on' }).click()
  await page.waitForURL('**/inbox')

  await page.context().clearCookies()
  await page.goto(at('/sign-in?next=/desk'))
  await page.getByRole('button', { name: /passkey/ }).click()
  await page.waitForURL('**/desk')
  await expect(page.getByRole('heading', { name: 'Desk', level: 1 })).toBeVisible()

  // And beside the password.
  await page.goto('about:blank')
  await page.context().clearCookies()
  await signIn(page, 'anna')
  await page.waitForURL('**/sign-in/second-factor*')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL('**/boards')
})

test('what could take an account over asks again after a while, and goes on with what was meant', async ({ page }) => {
  test.setTimeout(300_000)
  const forgetful = await startApp({ env: { STEP_UP_MINUTES: '0.02' } })
  try {
    const who = ['--email', emailOf('ben'), '--name', 'Ben', '--role', 'checker', '--password', PASSWORD]
    await forgetful.admin('user:create', ...who)
    await page.goto(`${forgetful.url}/sign-in?next=/account`)
    await page.getByLabel('E-mail').fill(emailOf('ben'))
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL('**/account')
    await page.getByLabel('What it is for').fill('Weekly export')
    await page.waitForTimeout(2_000)
    await page.getByRole('button', { name: 'Create token' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Current password').fill('not the password')
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await expect(dialog.getByText('That is not your current password.')).toBeVisible()
    await expectNothingWrong(page)
    await dialog.getByLabel('Current password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await expect(page.getByLabel('Your new token')).toHaveValue(/^claimboard_/)
    await expect(page.getByRole('listitem').filter({ hasText: 'Weekly export' })).toBeVisible()
  } finally {
    await forgetful.stop()
  }
})
