import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { io } from 'socket.io-client'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { freePort } from '../../server/testing/processes/free-port.ts'
import { startApp } from '../app.ts'
import { Api } from '../world/api.ts'
import { emailOf, PASSWORD } from '../world/people.ts'
import { isLive } from '../world/test.ts'

const secret = z.object({ token: z.string() })
type Told = { id: string; answer: { seq?: number; refused?: { code: string } } | 'lost' }

/** Sends comments one after the other until the line is gone; tells what became of each. */
function writer(url: string, token: string, boardId: string, claimId: string) {
  const socket = io(url, { path: '/live', transports: ['websocket'], reconnection: false, auth: { token } })
  const told: Told[] = []
  const goodbyes: string[] = []
  let isGone = false
  socket.on('goodbye', ({ reason }) => goodbyes.push(reason))
  socket.on('disconnect', () => (isGone = true))
  const done = (async () => {
    while (!isGone) {
      const id = uuidv7()
      const command = { type: 'comment.add', commentId: id, claimId, body: 'Still here?' }
      const answer = await socket
        .timeout(3_000)
        .emitWithAck('command', { id, boardId, command })
        .catch(() => 'lost' as const)
      told.push({ id, answer })
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  })()
  return { told, goodbyes, done }
}

test('a stop answers what was taken, tells everybody to come back, and the next start goes on', async ({ browser }) => {
  test.setTimeout(180_000)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-restart-'))
  await chmod(dataDir, 0o755)
  const port = await freePort()
  let app = await startApp({ port, dataDir })
  try {
    const email = emailOf('olga')
    await app.admin('user:create', '--email', email, '--name', 'Olga', '--role', 'owner', '--password', PASSWORD)
    const { token } = secret.parse(await app.admin('token:create', '--email', email))
    const api = new Api(app.url, token)
    const boardId = await api.board('Before and after')
    const claimId = await api.claim(boardId, 'ein genialer Zug')

    const page = await (await browser.newContext({ baseURL: app.url, locale: 'en-GB' })).newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`/sign-in?next=/boards/${boardId}`)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(`**/boards/${boardId}`)
    await isLive(page)

    const writers = Array.from({ length: 4 }, () => writer(app.url, token, boardId, claimId))
    await expect.poll(() => writers.every(({ told }) => told.length > 3)).toBe(true)
    const report = api.request('GET', `/api/v1/boards/${boardId}/report?format=pdf`)
    await new Promise((resolve) => setTimeout(resolve, 60))
    const asked = Date.now()
    const ended = app.end()
    const file = await report
    expect(file.status).toBe(200)
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
    await Promise.all(writers.map(({ done }) => done))
    expect(await ended).toBe(0)
    expect(Date.now() - asked).toBeLessThan(15_000)
    for (const { goodbyes } of writers) expect(goodbyes).toEqual(['stopping'])
    const told = writers.flatMap((one) => one.told)
    expect(
      told.flatMap(({ answer }) => (answer !== 'lost' && answer.refused ? [answer.refused.code] : [])),
    ).not.toContain('NOT_SAVED')

    app = await startApp({ port, dataDir })
    await isLive(page)
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    expect(faults).toEqual([])
    const acked = told.filter(({ answer }) => answer !== 'lost' && answer.seq !== undefined).map(({ id }) => id)
    expect(acked.length).toBeGreaterThan(12)
    const logged = await commandsOf(api, boardId)
    expect(acked.filter((id) => logged.filter((one) => one === id).length !== 1)).toEqual([])
    // What crossed the goodbye on its way got no answer, and was not taken either: whatever was taken was answered.
    const lost = told.filter(({ answer }) => answer === 'lost').map(({ id }) => id)
    expect(lost.filter((id) => logged.includes(id))).toEqual([])
    expect(new Set(logged).size).toBe(logged.length)
  } finally {
    await app.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})

const page = z.object({ events: z.array(z.object({ seq: z.int(), commandId: z.string() })), seq: z.int() })

async function commandsOf(api: Api, boardId: string): Promise<string[]> {
  const ids: string[] = []
  for (let after = 0, head = 1; after < head;) {
    const got = page.parse(
      await (await api.request('GET', `/api/v1/boards/${boardId}/events?after=${after}&limit=1000`)).json(),
    )
    ids.push(...got.events.map(({ commandId }) => commandId))
    head = got.seq
    after = got.events.at(-1)?.seq ?? head
  }
  return ids
}
