import { isLive, expect, test } from '../world/test.ts'
import { attachEvidence, giveVerdict, markAsClaim, markOf, panelOf, writeComment } from '../world/article.ts'

const WITHIN_A_SECOND = { timeout: 1_000 }

test('two people check an article together: mark, source, verdict and comment reach the other within a second', async ({
  desk,
}) => {
  const boardId = await desk.api('emil').board('Together')
  const anna = await desk.open('anna', `/boards/${boardId}`)
  const ben = await desk.open('ben', `/boards/${boardId}`)
  await isLive(anna)
  await isLive(ben)

  await markAsClaim(anna, 'rund 5,8 Milliarden US-Dollar', 'SoftBank took in about 5.8 billion dollars.')
  await expect(markOf(ben, /C1, .*5\.8 billion/)).toBeVisible(WITHIN_A_SECOND)

  await markOf(ben, /C1, /).click()
  const panel = panelOf(ben, 1)
  await expect(panel).toBeVisible()
  const press = 'https://group.softbank/en/news/press/20251111'
  await attachEvidence(panel, press, 'Earnings report', 'sold all of its shares')
  const annas = panelOf(anna, 1)
  await expect(annas.getByRole('link', { name: /Earnings report/ })).toBeVisible(WITHIN_A_SECOND)

  await giveVerdict(panel, 'Mostly true', 'The report says so, give or take the rounding.')
  await expect(markOf(anna, /C1, Mostly true/i)).toBeVisible(WITHIN_A_SECOND)
  await annas.getByRole('tab', { name: /Verdicts/ }).click()
  await expect(annas.getByText('give or take the rounding')).toBeVisible()

  await annas.getByRole('tab', { name: /Discussion/ }).click()
  await panel.getByRole('tab', { name: /Discussion/ }).click()
  await writeComment(anna, 'Which quarter is that?')
  await expect(panel.getByText('Which quarter is that?')).toBeVisible(WITHIN_A_SECOND)
})

test('a mention reaches the inbox of who is meant, with a link to the claim', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Mention')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const anna = await desk.open('anna', `/boards/${boardId}?claim=${claimId}`)
  await isLive(anna)
  await anna.getByRole('tab', { name: /Discussion/ }).click()
  const field = anna.getByLabel('Your comment')
  await field.pressSequentially('Please look, @Ben')
  await field.press('Enter')
  await field.pressSequentially(' today')
  await field.press('ControlOrMeta+Enter')
  await expect(field).toHaveValue('')
  const ben = await desk.open('ben', '/inbox')
  await ben.getByRole('link', { name: 'Anna Arendt mentioned you' }).first().click()
  await expect(ben).toHaveURL(new RegExp(`claim=${claimId}`))
  await expect(ben.getByText('today')).toBeVisible()
})

test('W2 W4: who is on the board, and that somebody is writing, is shown and gone when they go', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Presence')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const anna = await desk.open('anna', `/boards/${boardId}?claim=${claimId}`)
  const ben = await desk.open('ben', `/boards/${boardId}?claim=${claimId}`)
  await isLive(anna)
  await isLive(ben)
  const also = anna.getByRole('list', { name: 'Also here' })
  await expect(also.getByRole('button', { name: 'Ben Brandt, on C1' })).toBeVisible()
  for (const page of [anna, ben]) await page.getByRole('tab', { name: /Discussion/ }).click()
  await ben.getByLabel('Your comment').pressSequentially('Hm')
  await expect(anna.getByText('Ben Brandt is writing')).toBeVisible()
  const before = (await desk.api('emil').events(boardId)).length
  await ben.close()
  await expect(anna.getByText('Ben Brandt is writing')).toBeHidden()
  await expect(also).toBeHidden()
  expect((await desk.api('emil').events(boardId)).length).toBe(before)
})
