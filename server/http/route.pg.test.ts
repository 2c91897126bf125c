import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createApiToken } from '../auth/account/tokens.ts'
import { makeDb } from '../db.ts'
import { commandDb, furnish, unfurnish } from '../house.ts'
import { log } from '../log.ts'
import { useDatabase } from '../testing/database.ts'
import { aPerson } from '../testing/world.ts'
import { endpoint } from './endpoint.ts'
import { makeHandlers } from './route.ts'

useDatabase()

let headers: Record<string, string>
beforeAll(async () => {
  const { userId } = await aPerson('owner')
  const made = await createApiToken(userId, 'test')
  headers = 'token' in made ? { authorization: `Bearer ${made.token}` } : {}
})
beforeEach(() => unfurnish('throttles'))

const words = () => ({
  refusal: ({ code }: { code: string }) => `refused ${code}`,
  fault: (fault: string) => `fault ${fault}`,
})
const failing = (fail: () => Promise<never>) =>
  makeHandlers(words, [
    endpoint({ method: 'GET', path: '/x', id: 'whoAmI', answer: z.object({}), refuses: [], run: fail }),
  ])
const get = (handlers = failing(() => Promise.reject(new Error('secret detail'))), given = headers) =>
  handlers.GET(new Request('http://localhost/api/v1/x', { headers: given }), { params: Promise.resolve({}) })

describe('a route', () => {
  it('answers a bug with a number that the log knows, and with nothing else of it', async () => {
    const logged = vi.spyOn(log(), 'error')
    const response = await get()
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('secret')
    expect(JSON.parse(text)).toMatchObject({ code: 'UNEXPECTED', detail: 'fault unexpected' })
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ requestId: response.headers.get('x-request-id'), endpoint: 'whoAmI' }),
      'unexpected error',
    )
    logged.mockRestore()
  })

  it('says that the database is away, and when to come again', async () => {
    const real = commandDb()
    unfurnish('commandDb')
    furnish('commandDb', () => makeDb('postgresql://nobody@127.0.0.1:1/nothing'))
    try {
      const response = await get()
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('1')
      expect(await response.json()).toMatchObject({ code: 'NOT_SAVED', retryAfterMs: 1_000 })
    } finally {
      await commandDb().$disconnect()
      unfurnish('commandDb')
      furnish('commandDb', () => real)
    }
  })

  it('is never kept by a cache, and answers a method it lacks with the ones it has', async () => {
    const response = await failing(() => Promise.reject(new Error('never'))).DELETE(
      new Request('http://localhost/api/v1/x', { method: 'DELETE', headers }),
      { params: Promise.resolve({}) },
    )
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('turns away an address that has guessed too often, but not those behind it who show who they are', async () => {
    const wrong = { authorization: 'Bearer claimboard_guess' }
    const statuses = []
    for (let times = 0; times < 122; times++) statuses.push((await get(undefined, wrong)).status)
    expect(statuses.slice(0, 120).every((status) => status === 401)).toBe(true)
    expect(statuses.slice(120)).toEqual([429, 429])
    expect((await get()).status).toBe(500)
  })
})
