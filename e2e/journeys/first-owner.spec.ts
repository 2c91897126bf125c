import { expect, test } from '@playwright/test'
import { startApp } from '../app.ts'

test('the first start gives a link that makes the first owner once; an invitation brings in the next', async ({ browser }) => {
  test.setTimeout(120_000)
  const app = await startApp()
  try {
    const link = app.firstOwnerLink ?? ''
    expect(link).toContain('/join/')
    const owner = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await owner.goto(link)
    await owner.getByLabel('Name').fill('Olga Ostrowska')
    await owner.getByLabel('E-mail').fill('olga@desk.example')
    await owner.getByLabel('Password', { exact: true }).fill('nine quiet herons at dawn')
    await owner.getByRole('button', { name: 'Create account' }).click()
    await owner.waitForURL('**/boards')
    await expect(owner.getByText('Sample: SoftBank')).toBeVisible()

    const late = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await late.goto(link)
    await expect(late.getByText('This link does not work any more')).toBeVisible()

    await owner.goto(`${app.url}/desk`)
    await owner.getByRole('button', { name: 'Invite', exact: true }).click()
    await owner.getByRole('button', { name: 'Create link' }).click()
    const address = await owner.getByLabel('Invitation link').inputValue()
    expect(address).toContain('/join/')
    await late.goto(address)
    await late.getByLabel('Name').fill('Ben Brandt')
    await late.getByLabel('E-mail').fill('ben@desk.example')
    await late.getByLabel('Password', { exact: true }).fill('seven grey geese go north')
    await late.getByRole('button', { name: 'Create account' }).click()
    await late.waitForURL('**/boards')
    await expect(late.getByText('Sample: SoftBank')).toBeVisible()

    const third = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await third.goto(address)
    await expect(third.getByText('This link does not work any more')).toBeVisible()
  } finally {
    await app.stop()
  }
})
