import { hasComeWhole, isLive, expect, test, type BrowserContext, type Page } from '../world/test.ts'
import { attachEvidence, giveVerdict, markAsClaim, markOf, panelOf, writeComment } from '../world/article.ts'

const MOST_BYTES = 250_000

async function openWhole(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await isLive(page)
  await hasComeWhole(page)
  return page
}

async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await expect(page.getByText(/Offline/).first()).toBeVisible()
}

test('R5: who goes offline works on, with evidence, a verdict and comments, and on return nothing is lost or doubled', async ({
  desk,
}) => {
  const boardId = await desk.api('emil').board('Offline')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const context = await desk.context('anna')
  const anna = await openWhole(context, `/boards/${boardId}?claim=${claimId}`)
  const panel = panelOf(anna, 1)
  await goOffline(anna)

  await attachEvidence(panel, 'https://example.org/survey', 'A survey from the train', 'most economists agree')
  await expect(panel.getByRole('link', { name: /A survey from the train/ })).toBeVisible()
  await giveVerdict(panel, 'Mostly true', 'Most of them do, says the survey.')
  await expect(markOf(anna, /C1, Mostly true/i)).toBeVisible()
  await anna.getByRole('tab', { name: /Discussion/ }).click()
  for (const words of ['First from the train', 'Second from the train']) await writeComment(anna, words)
  await expect(anna.getByText(/4 changes kept/).first()).toBeVisible()

  const before = await desk.api('ben').events(boardId)
  await desk.api('ben').must(boardId, { type: 'claim.setStatus', claimId, status: 'help_needed' })
  await context.setOffline(false)
  await isLive(anna)
  await expect(anna.getByText(/changes? kept/)).toHaveCount(0)
  const after = (await desk.api('ben').events(boardId)).slice(before.length)
  const annas = after.filter((event) => event.by === desk.ready.people.anna.userId).map((event) => event.type)
  expect(annas).toEqual(['evidence.attached', 'verdict.given', 'comment.added', 'comment.added'])
  await expect(anna.getByText('Help needed').first()).toBeVisible()

  const ben = await desk.open('ben', `/boards/${boardId}?claim=${claimId}`)
  await isLive(ben)
  await expect(markOf(ben, /C1, Mostly true/i)).toBeVisible()
  await expect(panelOf(ben, 1).getByRole('link', { name: /A survey from the train/ })).toHaveCount(1)
})

test('R5: a tab that dies offline keeps its changes and drafts for the next one', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Crash')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const context = await desk.context('anna')
  const first = await context.newPage()
  await first.goto(`/boards/${boardId}?claim=${claimId}`)
  await isLive(first)
  await first.getByRole('tab', { name: /Discussion/ }).click()
  await goOffline(first)
  const field = first.getByLabel('Your comment')
  await field.fill('Sent while away')
  await field.press('ControlOrMeta+Enter')
  await expect(first.getByText(/1 change kept/).first()).toBeVisible()
  await field.fill('Half a thought')
  // Drafts are kept a moment after the last key.
  await expect.poll(() => first.evaluate(() => indexedDB.databases().then((all) => all.length))).toBeGreaterThan(0)
  await first.waitForTimeout(600)
  await first.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const second = await context.newPage()
  await second.goto(`/boards/${boardId}?claim=${claimId}`)
  await isLive(second)
  await second.getByRole('tab', { name: /Discussion/ }).click()
  await expect(second.getByText('Sent while away')).toBeVisible()
  await expect(second.getByLabel('Your comment')).toHaveValue('Half a thought')
  const added = (await desk.api('ben').events(boardId)).filter((event) => event.type === 'comment.added')
  expect(added).toHaveLength(1)
})

test('a claim marked offline is there for the others after the return', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Marked offline')
  const context = await desk.context('anna')
  const anna = await openWhole(context, `/boards/${boardId}`)
  await goOffline(anna)
  await markAsClaim(anna, 'ein genialer Zug', 'It was a stroke of genius.')
  await expect(markOf(anna, /C1, /)).toBeVisible()
  const ben = await desk.open('ben', `/boards/${boardId}`)
  await isLive(ben)
  await expect(markOf(ben, /C1, /)).toHaveCount(0)
  await context.setOffline(false)
  await expect(markOf(ben, /C1, /)).toBeVisible()
})

test('who only looked on does all the work with words when the line drops, though no form was ever opened', async ({
  desk,
}) => {
  const boardId = await desk.api('emil').board('Never opened')
  await desk.api('anna').claim(boardId, 'Ökonomen')
  const before = await desk.api('ben').events(boardId)
  const context = await desk.context('anna')
  const anna = await openWhole(context, `/boards/${boardId}`)
  await goOffline(anna)

  await markOf(anna, /C1, /).click()
  const panel = panelOf(anna, 1)
  await expect(panel).toBeVisible()
  await anna.keyboard.press('s')
  await expect(panel.getByLabel('Address')).toBeFocused()
  await panel.getByLabel('Address').press('Escape')
  await attachEvidence(panel, 'https://example.org/tunnel', 'Found in a tunnel', 'most economists agree')
  await giveVerdict(panel, 'Mostly true', 'Most of them do.')
  await anna.getByRole('tab', { name: /Discussion/ }).click()
  // The list of kinds is not on this device: the browser's own select stands in for it.
  await panel.getByRole('combobox', { name: 'Kind of thread' }).click()
  await panel.locator('select').selectOption({ label: 'Open question' })
  await writeComment(anna, 'Who asked them?')
  await panel.getByRole('button', { name: 'Edit the wording' }).click()
  await panel.getByLabel('Statement').fill('Economists speak of a bubble.')
  await panel.getByRole('button', { name: /^Save/ }).click()
  await markAsClaim(anna, 'ein genialer Zug', 'It was a stroke of genius.')
  await expect(markOf(anna, /C2, /)).toBeVisible()

  await context.setOffline(false)
  await isLive(anna)
  await expect(anna.getByText(/changes? kept/)).toHaveCount(0)
  const after = (await desk.api('ben').events(boardId)).slice(before.length)
  expect(after.map((event) => event.type)).toEqual([
    'evidence.attached',
    'verdict.given',
    'comment.added',
    'claim.edited',
    'claim.added',
  ])
})

test('a view that is asked for offline says that it comes with the line, and comes with it', async ({ desk }) => {
  const boardId = await desk.api('emil').board('View offline')
  await desk.api('anna').claim(boardId, 'Ökonomen')
  const context = await desk.context('anna')
  const anna = await openWhole(context, `/boards/${boardId}`)
  await goOffline(anna)
  await anna.keyboard.press('g')
  await anna.keyboard.press('t')
  await expect(anna.getByText(/not on this device yet/)).toBeVisible()
  await anna.getByRole('link', { name: 'Article', exact: true }).click()
  await expect(anna.getByText('Größere Überraschungen')).toBeVisible()
  await anna.keyboard.press('g')
  await anna.keyboard.press('t')
  await context.setOffline(false)
  await isLive(anna)
  await expect(anna.getByRole('table')).toBeVisible()
})

test('a menu that is asked for offline says that it comes, and opens when the line is back', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Menu offline')
  const context = await desk.context('emil')
  const emil = await openWhole(context, `/boards/${boardId}`)
  await goOffline(emil)
  await emil.getByRole('button', { name: 'More about this board' }).click()
  await expect(emil.getByRole('region', { name: 'Notices' }).getByText(/Not on this device yet/)).toBeVisible()
  await context.setOffline(false)
  await expect(emil.getByRole('menu')).toBeVisible()
})

/** Counts the bytes of scripts that a page is sent, as they came over the line. */
async function countScripts(page: Page): Promise<() => number> {
  const wire = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  let bytes = 0
  wire.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await wire.send('Network.enable')
  return () => bytes
}

test('who reads a board, or a claim on it, is sent at most 250 kB of scripts in all', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Read only')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const commentId = crypto.randomUUID()
  await desk.api('anna').must(boardId, { type: 'comment.add', commentId, claimId, body: 'Which economists?' })
  for (const query of ['', `?claim=${claimId}`, `?claim=${claimId}&thread=${commentId}`]) {
    const page = await (await desk.context('ben')).newPage()
    const bytes = await countScripts(page)
    await page.goto(`/boards/${boardId}${query}`)
    await isLive(page)
    await hasComeWhole(page)
    await page.mouse.move(400, 400)
    await page.mouse.wheel(0, 600)
    await hasComeWhole(page)
    expect(bytes(), query).toBeGreaterThan(100_000)
    expect(bytes(), query).toBeLessThanOrEqual(MOST_BYTES)
  }
})
