import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProgram } from './find-program.ts'
import { freePort } from './free-port.ts'
import { openNginx, type Nginx } from './nginx.ts'

const program = findProgram('nginx')
if (program === undefined)
  process.stderr.write('The config of nginx is not tested: there is no nginx on this machine.\n')

describe.runIf(program !== undefined)('the nginx that we ship a config for', () => {
  let nginx: Nginx
  let ports: number[]
  const said: string[] = []
  const servers: Server[] = []
  const ask = (place: string) => fetch(`http://127.0.0.1:${nginx.port}${place}`)
  beforeAll(async () => {
    ports = [await freePort(), await freePort()]
    nginx = await openNginx(program ?? '', await freePort(), ports, (words) => said.push(words))
  })
  afterAll(async () => {
    await nginx.close()
    for (const server of servers) server.close()
  })

  it('writes no address into its log when no server answers, and keeps figures to itself', async () => {
    expect((await ask('/join/a-secret')).status).toBe(502)
    expect((await ask('/metrics')).status).toBe(404)
    expect(said.join('')).not.toContain('a-secret')
  })

  it('asks a server that has come back at once, though both were missed of late', async () => {
    for (let n = 0; n < 4; n += 1) expect((await ask('/healthz')).status).toBe(502)
    const server = createServer((_request, response) => response.end('alive'))
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(ports[1], '127.0.0.1', resolve))
    for (let n = 0; n < 4; n += 1) expect((await ask('/healthz')).status).toBe(200)
  })
})
