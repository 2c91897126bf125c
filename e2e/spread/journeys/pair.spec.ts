import { startApp } from '../../app.ts'
import { writeComment } from '../../world/article.ts'
import { expect, isLive, test, type Page } from '../../world/test.ts'
import { readLeft } from '../left.ts'

const NOTES = 12

test('both servers behind nginx show one room, and one after the other may end while people write', async ({
  desk,
}) => {
  const { pair, settings } = readLeft()
  const [one, two] = pair
  if (!one || !two) throw new Error('two servers')
  const boardId = await desk.api('emil').board('Spread')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const place = `/boards/${boardId}?claim=${claimId}`
  // At the servers' own addresses, so that the two are surely at different ones; the third through nginx.
  const anna = await openAt(desk, 'anna', `${one.url}${place}`)
  const ben = await openAt(desk, 'ben', `${two.url}${place}`)
  const emil = await openAt(desk, 'emil', place)
  const also = (page: Page) => page.getByRole('list', { name: 'Also here' })
  await expect(also(anna).getByRole('button', { name: /^Ben Brandt/ })).toBeVisible()
  await expect(also(ben).getByRole('button', { name: /^Anna Arendt/ })).toBeVisible()
  await writeComment(anna, 'From the first server')
  await expect(ben.getByText('From the first server')).toBeVisible({ timeout: 1_000 })
  await anna.close()
  await expect(also(ben).getByRole('button', { name: /^Anna Arendt/ })).toBeHidden()

  const writing = writeAll(emil)
  process.kill(one.pid, 'SIGTERM')
  await expect.poll(() => isGone(one.pid)).toBe(true)
  const again = await startApp({ port: Number(new URL(one.url).port), env: settings })
  try {
    process.kill(two.pid, 'SIGKILL')
    await writing
    await isLive(emil)
    const bodies = (await desk.api('emil').events(boardId)).filter((event) => event.type === 'comment.added')
    expect(bodies).toHaveLength(NOTES + 1)
    // Ben's server has died: he disappears for the others within seconds.
    await expect(also(emil).getByRole('button', { name: /^Ben Brandt/ })).toBeHidden({ timeout: 12_000 })
  } finally {
    await again.stop()
  }
})

async function openAt(
  desk: { open(who: 'anna' | 'ben' | 'emil', address: string): Promise<Page> },
  who: 'anna' | 'ben' | 'emil',
  address: string,
) {
  const page = await desk.open(who, address)
  await isLive(page)
  await page.getByRole('tab', { name: /Discussion/ }).click()
  return page
}

async function writeAll(page: Page): Promise<void> {
  for (let n = 1; n <= NOTES; n += 1) {
    await writeComment(page, `Note ${n} while servers come and go`)
    await page.waitForTimeout(300)
  }
  for (let n = 1; n <= NOTES; n += 1) await expect(page.getByText(`Note ${n} while`)).toHaveCount(1)
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}
