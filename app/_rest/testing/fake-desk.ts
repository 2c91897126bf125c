import { afterEach, vi } from 'vitest'

/** A request that the page made, and its body. */
export type Heard = { readonly method: string; readonly path: string; readonly body: unknown }

type Answer = { readonly status?: number; readonly json?: unknown } | 'offline'

/**
 * Stands in for the network: answers the page's requests by `METHOD path` and writes down what it heard. A request that
 * nobody expected gets 404, as from a desk without that address.
 */
export function fakeDesk(answers: Readonly<Record<string, Answer>>): {
  heard: Heard[]
  answers: Record<string, Answer>
} {
  const heard: Heard[] = []
  const current: Record<string, Answer> = { ...answers }
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    heard.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    const answer = current[`${method} ${path}`] ?? { status: 404, json: { code: 'NOT_FOUND', detail: 'Nothing here.' } }
    if (answer === 'offline') return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Response.json(answer.json ?? {}, { status: answer.status ?? 200 }))
  })
  return { heard, answers: current }
}

afterEach(() => {
  vi.unstubAllGlobals()
})
