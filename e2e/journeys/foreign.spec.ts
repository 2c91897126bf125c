import { createServer, type Server } from 'node:http'
import { v7 as uuidv7 } from 'uuid'
import { expect, isLive, test } from '../world/test.ts'

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

type Tried = { readonly script: string; readonly socket: string }

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
  // As a form of the desk sends it: another kind is not even read.
  const form = new FormData()
  form.set('email', 'anna@desk.example')
  form.set('password', 'seven grey geese')
  const command = JSON.stringify({ id, command: { type: 'board.rename', title: 'Taken over' } })
  const asked = [
    fetch(`${desk}/live/?EIO=4&transport=polling`, { mode: 'no-cors', credentials: 'include' }),
    fetch(`${desk}/boards`, { mode: 'no-cors', credentials: 'include' }),
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
  return { script, socket }
}

test('a page of another port of this host gets nothing by the cookie of who looks at it', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Foreign')
  const before = await desk.api('emil').events(boardId)
  const { url } = desk.ready
  const elsewhere = await openElsewhere(`${url}/boards/${boardId}`)
  const context = await desk.context('emil')
  const page = await context.newPage()
  const answers: [path: string, status: number][] = []
  // Answers are kept from such a page by their own policy, so only the network itself knows what they were.
  const network = await context.newCDPSession(page)
  const places = new Map<string, string>()
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { origin, pathname } = new URL(request.url)
    if (origin === url && pathname !== '/live/') places.set(requestId, pathname)
  })
  network.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    const place = places.get(requestId)
    if (place !== undefined) answers.push([place, statusCode])
  })
  await network.send('Network.enable')

  await page.goto(elsewhere.url)
  const tried = await page.evaluate(tryAll, { desk: url, boardId, id: uuidv7() })
  expect(tried).toEqual({ script: 'refused', socket: 'refused' })
  const refused = ['/api/v1/boards', `/api/v1/boards/${boardId}/commands`, '/sign-in', '/account']
  // The browser does send the cookie along: without it a page would lead to the sign-in, and REST would say 401.
  expect(answers.toSorted()).toEqual(
    [['/boards', 200], ...refused.map((path): [string, number] => [path, 403])].toSorted(),
  )
  expect(await desk.api('emil').events(boardId)).toEqual(before)

  // A link from there is a visit like any other, and a page of ours is live and may read.
  await page.getByRole('link', { name: 'To the desk' }).click()
  await isLive(page)
  expect(await page.evaluate(async () => (await fetch('/api/v1/boards')).status)).toBe(200)
  elsewhere.server.closeAllConnections()
  elsewhere.server.close()
})
