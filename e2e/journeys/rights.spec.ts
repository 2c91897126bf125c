import { io } from 'socket.io-client'
import { v7 as uuidv7 } from 'uuid'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { admin } from '../app.ts'
import { isLive, expect, test, type Desk } from '../world/test.ts'
import { markOf } from '../world/article.ts'

test('a viewer cannot write by any door', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Viewer')
  const claimId = await desk.api('anna').claim(boardId, 'Ökonomen')
  const before = await desk.api('emil').events(boardId)
  const command = { type: 'comment.add', commentId: uuidv7(), claimId, body: 'let me in' } as const

  const refused = await desk.api('vera').command(boardId, command)
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ code: 'FORBIDDEN' })

  const { url, people } = desk.ready
  const socket = io(url, {
    path: LIVE_PATH,
    transports: ['websocket'],
    auth: { token: people.vera.token },
    extraHeaders: { origin: url },
  })
  const answer: unknown = await socket.timeout(5_000).emitWithAck('command', { id: uuidv7(), boardId, command })
  expect(answer).toMatchObject({ refused: { code: 'FORBIDDEN' } })
  socket.close()

  const page = await desk.open('vera', `/boards/${boardId}?claim=${claimId}`)
  await isLive(page)
  await page.getByRole('tab', { name: /Discussion/ }).click()
  await expect(page.getByLabel('Your comment')).toHaveCount(0)
  expect(await desk.api('emil').events(boardId)).toEqual(before)
})

test('an outsider gets the same answer for a board that exists and one that does not', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Outsider')
  await desk.api('olga').must(boardId, { type: 'member.remove', userId: desk.ready.people.vera.userId })
  const bodies = await Promise.all(
    [boardId, uuidv7()].map(async (id) => {
      const response = await desk.api('vera').request('GET', `/api/v1/boards/${id}`)
      const { requestId: _own, instance: _place, ...body } = await response.json()
      return { status: response.status, body }
    }),
  )
  expect(bodies[0]).toEqual(bodies[1])
  expect(bodies[0]?.status).toBe(404)
})

/** A checker of a journey's own, signed in with a browser of their own. */
async function aGuest(desk: Desk, name: string, next: string) {
  const email = `guest-${uuidv7()}@desk.example`
  const password = 'seven grey geese go north'
  const made = ['user:create', '--email', email, '--name', name, '--role', 'checker', '--password', password]
  await admin(desk.ready.dataDir, made)
  const context = await desk.context('anna', { storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()
  const received: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))))
  await page.goto(`/sign-in?next=${next}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isLive(page)
  return { email, page, received }
}

test('W5: whom an owner removes from the desk sees nothing more of a board that is open', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Removed')
  const name = `Gast ${uuidv7().slice(-6)}`
  const { page, received } = await aGuest(desk, name, `/boards/${boardId}`)

  const olga = await desk.open('olga', '/desk')
  await olga.getByRole('button', { name: `Remove from the desk: ${name}` }).click()
  await olga.getByRole('alertdialog').getByRole('button', { name: 'Remove from the desk' }).click()
  await expect(olga.getByText(`${name} is removed from the desk`).first()).toBeVisible()
  await expect(olga.getByRole('button', { name: `Remove from the desk: ${name}` })).toHaveCount(0)

  await expect(page.getByText('You are signed out.').first()).toBeVisible()
  await desk.api('anna').claim(boardId, 'Ökonomen', 'the secret of the desk')
  const anna = await desk.open('anna', `/boards/${boardId}`)
  await expect(markOf(anna, /secret/)).toBeVisible()
  await expect(markOf(page, /secret/)).toHaveCount(0)
  expect(received.filter((packet) => packet.includes('the secret of the desk'))).toEqual([])
  await page.reload()
  await expect(page).toHaveURL(/sign-in/)
})

test('W5: who loses the seat on a board sees nothing more of it', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Removed')
  const context = await desk.context('ben')
  const page = await context.newPage()
  const received: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))))
  await page.goto(`/boards/${boardId}`)
  await isLive(page)
  await desk.api('olga').must(boardId, { type: 'member.remove', userId: desk.ready.people.ben.userId })
  await expect(page.getByText('You are not a member of this board any more').first()).toBeVisible()
  await desk.api('anna').claim(boardId, 'Ökonomen', 'the secret of the desk')
  await expect(markOf(page, /secret/)).toHaveCount(0)
  expect(received.filter((packet) => packet.includes('the secret of the desk'))).toEqual([])
  expect((await desk.api('ben').request('GET', `/api/v1/boards/${boardId}`)).status).toBe(404)
  await page.reload()
  await expect(page.getByText('Removed', { exact: true })).toHaveCount(0)
})

test('who is signed out elsewhere is told so in the open room', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Signed out')
  const { email, page } = await aGuest(desk, 'Gast', `/boards/${boardId}`)
  await admin(desk.ready.dataDir, ['user:reset-password', '--email', email])
  await expect(page.getByText('You are signed out.').first()).toBeVisible()
})
