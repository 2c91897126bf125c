import { expect, test } from '@playwright/test'
import { startApp } from '../app.ts'
import { becomeFirstOwner, joinAs } from '../world/first-owner.ts'

const DEAD = 'This link does not work any more'

test('the first start gives a link that makes the first owner once; an invitation brings in the next', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const app = await startApp()
  try {
    const owner = await becomeFirstOwner(browser, app)
    await expect(owner.getByText('Sample: SoftBank')).toBeVisible()

    const late = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await late.goto(app.firstOwnerLink ?? '')
    await expect(late.getByText(DEAD)).toBeVisible()

    await owner.goto('/desk')
    await owner.getByRole('button', { name: 'Invite', exact: true }).click()
    await owner.getByRole('button', { name: 'Create link' }).click()
    const address = await owner.getByLabel('Invitation link').inputValue()
    expect(address).toContain('/join/')
    await late.goto(address)
    await joinAs(late, 'Ben Brandt', 'ben@desk.example', 'seven grey geese go north')
    await expect(late.getByText('Sample: SoftBank')).toBeVisible()

    const third = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await third.goto(address)
    await expect(third.getByText(DEAD)).toBeVisible()
  } finally {
    await app.stop()
  }
})
