import { isLive, expect, test, type Page } from '../world/test.ts'

const stateOf = (page: Page) =>
  page.getByLabel('Your comment').evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field')
    const { top, left } = field.getBoundingClientRect()
    const scrolled = [...document.querySelectorAll('main, aside')].map((part) => Math.round(part.scrollTop))
    return {
      caret: field.selectionStart,
      words: field.value,
      top: Math.round(top),
      left: Math.round(left),
      focused: document.activeElement === field,
      scrolled,
    }
  })

test('both type at once, and nobody’s words, caret or field move', async ({ desk }) => {
  const boardId = await desk.api('emil').board('At once')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const pages: Page[] = []
  for (const who of ['anna', 'ben'] as const) {
    const page = await desk.open(who, `/boards/${boardId}?claim=${claimId}`)
    await isLive(page)
    await page.getByRole('tab', { name: /Discussion/ }).click()
    pages.push(page)
  }
  const [anna, ben] = pages
  if (!anna || !ben) throw new Error('two pages')
  const field = anna.getByLabel('Your comment')
  await field.pressSequentially('What Anna is in the middle of writing')
  await field.press('Home')
  for (let n = 0; n < 5; n++) await field.press('ArrowRight')
  const before = await stateOf(anna)
  expect(before.caret).toBe(5)
  for (let n = 1; n <= 6; n++) {
    await ben.getByLabel('Your comment').fill(`Note ${n} of Ben`)
    await ben.getByLabel('Your comment').press('ControlOrMeta+Enter')
    await expect(ben.getByText(`Note ${n} of Ben`)).toBeVisible()
  }
  await desk.api('ben').must(boardId, { type: 'claim.setStatus', claimId, status: 'in_progress' })
  await expect(anna.getByText('In progress').first()).toBeVisible()
  expect(await stateOf(anna)).toEqual(before)
  await anna.keyboard.type('X')
  await expect(field).toHaveValue('What XAnna is in the middle of writing')
})

test('what somebody reads stays where it is while others mark words above it', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Reading')
  const anna = await desk.open('anna', `/boards/${boardId}`, { viewport: { width: 1440, height: 420 } })
  await isLive(anna)
  const read = anna.getByText('Absatz 9:')
  await read.scrollIntoViewIfNeeded()
  const before = await read.boundingBox()
  for (const words of ['rund 5,8 Milliarden', 'US-Dollar', 'ein genialer Zug', 'Ökonomen'])
    await desk.api('ben').claim(boardId, words)
  await expect(anna.getByRole('button', { name: /^C4, / })).toBeAttached()
  const after = await read.boundingBox()
  // A browser scrolls by whole pixels, so less than one may be left over.
  expect(Math.abs((after?.y ?? Infinity) - (before?.y ?? 0))).toBeLessThan(1)
  expect(after?.x).toBe(before?.x)
})

test('two edit the same wording: the second sees both versions side by side and loses no word', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Same field')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen', 'Economists speak of a bubble.')
  const anna = await desk.open('anna', `/boards/${boardId}?claim=${claimId}`)
  await isLive(anna)
  await anna.getByRole('button', { name: 'Edit the wording' }).click()
  const field = anna.getByLabel('Statement')
  await field.fill('Economists speak of a bubble in the making.')
  await desk
    .api('ben')
    .must(boardId, { type: 'claim.edit', claimId, rev: 1, statement: 'Some economists speak of a bubble.' })
  await expect(field).toHaveValue('Economists speak of a bubble in the making.')
  await field.press('ControlOrMeta+Enter')
  await expect(anna.getByText(/Ben Brandt saved a newer version/)).toBeVisible()
  await expect(anna.locator('mark').filter({ hasText: 'in the making' })).toBeVisible()
  await anna.getByRole('button', { name: /Bring both together/ }).click()
  await expect(anna.getByLabel('Statement')).toHaveValue('Some economists speak of a bubble in the making.')
})
