import { childrenOf } from '../../../server/testing/processes/process-tree.ts'
import { writeComment } from '../../world/article.ts'
import { expect, isLive, test } from '../../world/test.ts'
import { readLeft } from '../left.ts'

// Both may be gone for as long as one takes to start.
const AGAIN = { timeout: 45_000 }

test('a worker that is killed is replaced, and what people write meanwhile is saved once', async ({ desk }) => {
  test.setTimeout(150_000)
  const { workersPid } = readLeft()
  const boardId = await desk.api('emil').board('Workers')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const anna = await desk.open('anna', `/boards/${boardId}?claim=${claimId}`)
  await isLive(anna)
  await anna.getByRole('tab', { name: /Discussion/ }).click()
  // Whichever of the two serves her, it dies: both do, one after the other.
  for (const [round, worker] of childrenOf(workersPid).entries()) {
    process.kill(worker, 'SIGKILL')
    await writeComment(anna, `Said in round ${round}`)
    await expect.poll(() => childrenOf(workersPid).filter((pid) => pid !== worker).length, AGAIN).toBe(2)
    await expect(anna.getByText('Live', { exact: true }).first()).toBeVisible(AGAIN)
  }
  await anna.reload()
  await anna.getByRole('tab', { name: /Discussion/ }).click()
  for (const round of [0, 1]) await expect(anna.getByText(`Said in round ${round}`)).toHaveCount(1)
})
