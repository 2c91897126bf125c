import { expect, hasComeWhole, isLive, test, type Page } from '../world/test.ts'

const MOST_BYTES = 250_000

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
