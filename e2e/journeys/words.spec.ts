import { readFileSync } from 'node:fs'
import type { BrowserContext, Cookie } from '@playwright/test'
import { expect, isLive, test, type Desk, type Page } from '../world/test.ts'
import type { PersonKey } from '../world/people.ts'

async function aClaim(desk: Desk, title: string) {
  const boardId = await desk.api('emil').board(title)
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  return { boardId, claimId, address: `/boards/${boardId}?claim=${claimId}` }
}

async function openDiscussion(page: Page, address: string) {
  await page.goto(address)
  await isLive(page)
  await page.getByRole('tab', { name: /Discussion/ }).click()
}

async function say(page: Page, words: string) {
  const field = page.getByLabel('Your comment')
  await field.fill(words)
  await field.press('ControlOrMeta+Enter')
}

async function goOffline(context: BrowserContext, ...pages: Page[]) {
  await context.setOffline(true)
  for (const page of pages) await expect(page.getByText(/Offline/).first()).toBeVisible()
}

const commentsIn = async (desk: Desk, boardId: string) =>
  (await desk.api('ben').events(boardId)).filter((event) => event.type === 'comment.added')

test('R5: a change of a dead tab that is refused waits with its words through reloads, and is sent once', async ({
  desk,
}) => {
  const { boardId, claimId, address } = await aClaim(desk, 'Refused after a crash')
  const context = await desk.context('anna')
  const first = await context.newPage()
  await openDiscussion(first, address)
  await goOffline(context, first)
  await say(first, 'Written on the train')
  await expect(first.getByText(/1 change kept/).first()).toBeVisible()
  await first.close({ runBeforeUnload: false })
  await desk.api('emil').must(boardId, { type: 'claim.drop', claimId, reason: 'Twice' })
  await context.setOffline(false)
  const second = await context.newPage()
  await second.goto(address)
  await expect(second.getByText('Not saved: the board changed, choose')).toBeVisible()
  await second.reload()
  await second.getByRole('button', { name: 'Choose what to do' }).click()
  await expect(second.getByText('Written on the train')).toBeVisible()
  await desk.api('emil').must(boardId, { type: 'claim.restore', claimId })
  await second.getByRole('button', { name: 'Try again' }).click()
  await isLive(second)
  await expect(second.getByText(/was not saved/)).toHaveCount(0)
  expect(await commentsIn(desk, boardId)).toHaveLength(1)
})

test('R5: of two tabs one dies, and the other sends what both have kept, once', async ({ desk }) => {
  const { boardId, address } = await aClaim(desk, 'Two tabs')
  const context = await desk.context('anna')
  const [one, two] = [await context.newPage(), await context.newPage()]
  await openDiscussion(one, address)
  await openDiscussion(two, address)
  await goOffline(context, one, two)
  await say(one, 'From the first tab')
  await say(two, 'From the second tab')
  await one.getByLabel('Your comment').fill('Half a thought of the first')
  await two.getByLabel('Your comment').fill('Half a thought of the second')
  await one.waitForTimeout(500)
  await one.close({ runBeforeUnload: false })
  await expect(two.getByText(/2 changes kept/).first()).toBeVisible()
  // Both had begun another: neither draft pushes the other out.
  await expect(two.getByLabel('Your comment')).toHaveValue('Half a thought of the second')
  await two.getByRole('button', { name: 'Choose what to do' }).click()
  await expect(two.getByText('Half a thought of the first')).toBeVisible()
  await context.setOffline(false)
  await expect(two.getByText(/changes? kept/)).toHaveCount(0)
  await expect.poll(async () => (await commentsIn(desk, boardId)).length).toBe(2)
})

test('without Web Locks two tabs send nothing twice and tell of a refusal once', async ({ desk }) => {
  const { boardId, claimId, address } = await aClaim(desk, 'No locks')
  const context = await desk.context('anna')
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks')
  })
  const [one, two] = [await context.newPage(), await context.newPage()]
  await openDiscussion(one, address)
  await openDiscussion(two, address)
  expect(await one.evaluate(() => 'locks' in navigator)).toBe(false)
  await goOffline(context, one, two)
  await say(one, 'Refused in the end')
  await expect(one.getByText(/1 change kept/).first()).toBeVisible()
  await desk.api('emil').must(boardId, { type: 'claim.drop', claimId, reason: 'Twice' })
  await context.setOffline(false)
  const told = (page: Page) => page.getByText(/stands in the field again|1 change was not saved/)
  await expect(told(one).first()).toBeVisible()
  await isCalm(two)
  await expect(
    two.getByText(/This claim was dropped. Restore it to work on it/).and(two.getByRole('alert')),
  ).toHaveCount(0)
  await expect(two.getByText(/changes? kept/)).toHaveCount(0)
  expect(await commentsIn(desk, boardId)).toHaveLength(0)
})

const isCalm = (page: Page) => page.waitForTimeout(800)

test('R5: what one person has kept is not shown to the next on the same browser, and is there when they return', async ({
  desk,
}) => {
  const { boardId, address } = await aClaim(desk, 'Shared browser')
  const context = await desk.context('anna')
  const become = async (who: PersonKey) => {
    await context.clearCookies()
    const state: { cookies: Cookie[] } = JSON.parse(readFileSync(desk.ready.people[who].state, 'utf8'))
    await context.addCookies(state.cookies)
  }
  const anna = await context.newPage()
  await openDiscussion(anna, address)
  await goOffline(context, anna)
  await say(anna, 'Sent by Anna')
  await anna.getByLabel('Your comment').fill('A draft of Anna')
  await anna.waitForTimeout(500)
  await anna.close({ runBeforeUnload: false })
  await become('ben')
  await context.setOffline(false)
  const ben = await context.newPage()
  await openDiscussion(ben, address)
  await expect(ben.getByLabel('Your comment')).toHaveValue('')
  await expect(ben.getByText('Sent by Anna')).toHaveCount(0)
  await ben.close()
  await become('anna')
  const again = await context.newPage()
  await openDiscussion(again, address)
  await expect(again.getByText('Sent by Anna')).toBeVisible()
  await expect(again.getByLabel('Your comment')).toHaveValue('A draft of Anna')
  expect(await commentsIn(desk, boardId)).toHaveLength(1)
})

test('who only looked on can work when the line drops: the parts came as soon as the board was live', async ({
  desk,
}) => {
  const { boardId, address } = await aClaim(desk, 'Tunnel')
  const context = await desk.context('anna')
  const anna = await context.newPage()
  await anna.goto(`/boards/${boardId}`)
  await isLive(anna)
  // No key and no mouse: what comes now comes by itself.
  await anna.waitForTimeout(2_000)
  await context.setOffline(true)
  await expect(anna.getByText(/Offline/).first()).toBeVisible()
  await anna.getByRole('link', { name: /C1/ }).first().click()
  await anna.getByRole('tab', { name: /Discussion/ }).click()
  await say(anna, 'In the tunnel')
  await expect(anna.getByText(/1 change kept/).first()).toBeVisible()
  await context.setOffline(false)
  await isLive(anna)
  await expect.poll(async () => (await commentsIn(desk, boardId)).length).toBe(1)
  expect(address).toContain(boardId)
})

test('a part that cannot be fetched says so and comes later, without a reload and without losing words', async ({
  desk,
}) => {
  const { address } = await aClaim(desk, 'No parts')
  const context = await desk.context('anna')
  const anna = await context.newPage()
  let isCut = false
  await anna.route('**/_next/static/chunks/**', (route) => (isCut ? route.abort() : route.continue()))
  anna.on('websocket', () => (isCut = true))
  await anna.goto(address.split('?')[0] ?? '')
  await isLive(anna)
  await anna.getByRole('link', { name: /C1/ }).first().click()
  await expect(anna.getByText('This part of the page could not be loaded')).toBeVisible({ timeout: 20_000 })
  isCut = false
  await anna.getByRole('button', { name: 'Try again' }).click()
  await anna.getByRole('tab', { name: /Discussion/ }).click()
  await say(anna, 'After all')
  await expect(anna.getByText('After all')).toBeVisible()
})
