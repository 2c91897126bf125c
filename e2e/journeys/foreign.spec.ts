import { createServer, type Server } from 'node:http'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from '../world/test.ts'

/** Somebody else's page on another port of this host: of another origin, but of the same site, so that cookies go along. */
async function openElsewhere(link: string): Promise<{ url: string; server: Server }> {
  const words = `<!doctype html><title>Elsewhere</title><a href="${link}">To the desk</a>`
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(words)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const place = server.address()
  return { url: `http://localhost:${typeof place === 'object' ? place?.port : ''}/`, server }
}

type Tried = { readonly script: string; readonly socket: string; readonly asked: number }

/** Everything that a page can make a browser send without asking the server first. */
async function tryAll({ desk, boardId, id }: { desk: string; boardId: string; id: string }): Promise<Tried> {
  const script = await new Promise<string>((resolve) => {
    const one = document.createElement('script')
    one.src = `${desk}/live/?EIO=4&transport=polling&j=0`
    one.onload = () => resolve('loaded')
    one.onerror = () => resolve('refused')
    document.head.append(one)
  })
  const socket = await new Promise<string>((resolve) => {
    const one = new WebSocket(`${desk.replace('http', 'ws')}/live/?EIO=4&transport=websocket`)
    one.onopen = () => resolve('open')
    one.onerror = () => resolve('refused')
  })
  const form = new URLSearchParams({ email: 'anna@desk.example', password: 'seven grey geese' })
  const command = JSON.stringify({ id, command: { type: 'board.rename', title: 'Taken over' } })
  const asked = [
    fetch(`${desk}/live/?EIO=4&transport=polling`, { mode: 'no-cors', credentials: 'include' }),
    fetch(`${desk}/api/v1/boards`, { mode: 'no-cors', credentials: 'include' }),
    fetch(`${desk}/api/v1/boards/${boardId}/commands`, {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'include',
      body: command,
    }),
    fetch(`${desk}/sign-in`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: form }),
    fetch(`${desk}/account`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: form }),
  ]
  await Promise.allSettled(asked)
  return { script, socket, asked: asked.length }
}

test('a page of another port of this host gets nothing by the cookie of who looks at it', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Foreign')
  const before = await desk.api('emil').events(boardId)
  const { url } = desk.ready
  const elsewhere = await openElsewhere(`${url}/boards/${boardId}`)
  const context = await desk.context('emil')
  const page = await context.newPage()
  const answers: Promise<{ status: number; hasCookie: boolean }>[] = []
  const toDesk = `${url}/`
  page.on('response', (response) => {
    if (!response.url().startsWith(toDesk)) return
    const said = response.request().allHeaders()
    answers.push(
      said.then(({ cookie }) => ({ status: response.status(), hasCookie: cookie?.includes('session') === true })),
    )
  })

  await page.goto(elsewhere.url)
  const tried = await page.evaluate(tryAll, { desk: url, boardId, id: uuidv7() })
  expect(tried).toMatchObject({ script: 'refused', socket: 'refused' })
  const said = await Promise.all(answers)
  // The script and what was asked: the browser did send the cookie along, and none of it was answered.
  expect(said).toHaveLength(tried.asked + 1)
  for (const { status, hasCookie } of said) {
    expect(hasCookie).toBe(true)
    expect([403, 405, 415]).toContain(status)
  }
  expect(await desk.api('emil').events(boardId)).toEqual(before)

  // A link from there is a visit like any other; and the same questions of a page of ours are answered.
  await page.getByRole('link', { name: 'To the desk' }).click()
  await expect(page.getByRole('heading', { name: 'Foreign' })).toBeVisible()
  const own = await page.evaluate(tryAll, { desk: url, boardId, id: uuidv7() })
  expect(own.socket).toBe('open')
  expect(await page.evaluate(async () => (await fetch('/api/v1/boards')).status)).toBe(200)
  elsewhere.server.closeAllConnections()
  elsewhere.server.close()
})
